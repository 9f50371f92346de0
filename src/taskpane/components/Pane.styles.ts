import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Frame of the pane; designed from 320 px width. The header leaves the top right corner to Excel's personality menu. */
export const usePaneStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { ...typographyStyles.subtitle1, margin: "0", paddingRight: "40px" },
  subtitle: { ...typographyStyles.caption1, margin: "0", paddingRight: "40px", color: tokens.colorNeutralForeground3 },
});
