import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Look of the list of findings. */
export const useFindingStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "0",
    padding: "0",
    display: "flex",
    flexDirection: "column",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: {
    width: "100%",
    display: "block",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  plain: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: "0" },
  icon: { flexShrink: 0 },
  school: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: "0",
    overflowWrap: "anywhere",
  },
  address: {
    ...typographyStyles.caption1,
    marginLeft: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorBrandForegroundLink,
    whiteSpace: "nowrap",
  },
  itemName: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  explanation: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  explained: { overflowWrap: "anywhere" },
  sentence: { display: "block", overflowWrap: "anywhere" },
});
