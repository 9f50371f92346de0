import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const NARROW = "@media (max-width: 1199px)";

/** Look of the title bar. */
export const useTitleBarStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    [NARROW]: { gap: tokens.spacingHorizontalS },
    minHeight: "44px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  group: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, flexShrink: 0 },
  product: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexShrink: 0 },
  name: { ...typographyStyles.body1Strong, margin: "0", whiteSpace: "nowrap" },
  badge: {
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  file: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    flex: "1 1 0",
    minWidth: "0",
  },
  fileName: {
    ...typographyStyles.body1,
    minWidth: "0",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  dot: {
    width: "8px",
    height: "8px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
  },
  text: {
    minWidth: "0",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  // On a narrow window the name of the file needs the room more; a screen reader still reads the text.
  roomyOnly: {
    [NARROW]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  },
  gapBadge: { marginLeft: tokens.spacingHorizontalXS },
  divider: { flexGrow: 0, height: "20px" },
  fileInput: { display: "none" },
  popover: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "240px" },
  widthHead: { display: "flex", justifyContent: "space-between", fontVariantNumeric: "tabular-nums" },
  stops: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: tokens.spacingHorizontalS },
  stop: { minWidth: "0" },
});
