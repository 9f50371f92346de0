import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks of the ribbon. Rows scroll in narrow windows; nothing shrinks or is cut. */
export const useRibbonStyles = makeStyles({
  ribbon: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    minWidth: "0",
  },
  faults: { borderRadius: tokens.borderRadiusNone },
  faultBody: { minWidth: "0" },
  faultList: {
    margin: "0",
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "96px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  tabs: { overflowX: "auto", paddingLeft: tokens.spacingHorizontalS, "& > *": { flexShrink: "0" } },
  panel: {
    display: "flex",
    overflowX: "auto",
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    flexShrink: "0",
    justifyContent: "space-between",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS}`,
    "&:not(:last-child)": { borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  controls: { padding: "0", alignItems: "stretch" },
  caption: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  button: {
    minWidth: "64px",
    maxWidth: "104px",
    justifyContent: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Pictures do not take the colour of disabled text.
    "&[aria-disabled=true]:not([aria-busy=true]) img": { opacity: "0.4" },
  },
  busy: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    cursor: "progress",
    ":hover": { color: tokens.colorNeutralForeground1, cursor: "progress" },
  },
  icon: { width: "32px", height: "32px", fontSize: "32px" },
  label: { textAlign: "center" },
});
