import { makeStyles, mergeClasses, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons";
import { fillLabel } from "../../../src/i18n/paneStrings";
import { figureText } from "./figureText";
import type { ShellStrings } from "./shellStrings";

/** What the workbench is doing: nothing, a command (by its label in the ribbon), or it failed (a sentence). */
export type ShellActivity =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly command: string }
  | { readonly kind: "error"; readonly text: string };

/** What is selected in the grid. */
export interface SelectionFigures {
  /** Cells that are not empty. */
  readonly count: number;
  /** Of the cells that hold a number; null when none does. */
  readonly numbers: { readonly average: number; readonly sum: number } | null;
}

/** Whether what the cells show follows from their formulas. */
export type CalculationState = "calculated" | "calculating" | "outdated";

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalL,
    minHeight: "28px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  activity: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flex: "1 1 0",
    minWidth: "0",
  },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  error: { color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0 },
  figure: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  calculation: {
    whiteSpace: "nowrap",
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The line at the bottom: what runs, figures of the selection as Excel shows them, state of the calculation. */
export function StatusBar(props: {
  readonly strings: ShellStrings;
  readonly activity: ShellActivity;
  /** Null when one cell or nothing is selected: as in Excel, no figures then. */
  readonly selection: SelectionFigures | null;
  readonly calculation: CalculationState;
}) {
  const { strings, activity } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div className={styles.activity} role="status">
        {activity.kind === "running" && <Spinner size="extra-tiny" aria-hidden className={styles.icon} />}
        {activity.kind === "error" && (
          <ErrorCircle16Filled aria-hidden className={mergeClasses(styles.icon, styles.error)} />
        )}
        <span className={mergeClasses(styles.text, activity.kind === "error" && styles.error)}>
          {activityText(activity, strings)}
        </span>
      </div>
      {selectionTexts(props.selection, strings).map((text) => (
        <span key={text} className={styles.figure}>
          {text}
        </span>
      ))}
      <span className={styles.calculation}>{strings[props.calculation]}</span>
    </div>
  );
}

function activityText(activity: ShellActivity, strings: ShellStrings): string {
  switch (activity.kind) {
    case "ready":
      return strings.ready;
    case "running":
      return fillLabel(strings.running, { command: activity.command });
    case "error":
      return activity.text;
  }
}

function selectionTexts(selection: SelectionFigures | null, strings: ShellStrings): readonly string[] {
  if (selection === null) return [];
  const count = fillLabel(strings.count, { value: selection.count });
  if (selection.numbers === null) return [count];
  const { average, sum } = selection.numbers;
  return [
    fillLabel(strings.average, { value: figureText(average) }),
    count,
    fillLabel(strings.sum, { value: figureText(sum) }),
  ];
}
