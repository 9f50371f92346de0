import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Look of the developer panel. */
export const useDeveloperPanelStyles = makeStyles({
  panel: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    maxHeight: "min(30vh, 260px)",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: "0" },
  answer: { flex: "1 1 0", minWidth: "0", color: tokens.colorNeutralForeground3 },
  content: {
    display: "grid",
    gridTemplateColumns: "minmax(300px, 2fr) minmax(220px, 2fr) minmax(180px, 1fr)",
    columnGap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowY: "auto",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  heading: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "20px",
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "left" },
    "& td, & th": {
      padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    },
    "& td:first-child, & th:first-child": { paddingLeft: "0" },
    "& td, & thead th:not(:first-child)": { textAlign: "right" },
    "& tbody tr": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  nothing: { color: tokens.colorNeutralForeground3 },
});
