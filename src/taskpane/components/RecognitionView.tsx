import type { ReactNode } from "react";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import { columnName } from "../../i18n/cellName";
import { phaseLabel } from "../../i18n/labels";
import { unitName } from "../../i18n/unitNames";
import { fillLabel, type PaneStrings } from "../../i18n/paneStrings";
import { useLabels, useLanguage } from "../paneContext";

/** What was decided about one table, or about all report forms together. */
type Decision = NonNullable<NonNullable<SessionState["check"]>["recognised"]>[number];
type Forms = Extract<Decision, { readonly kind: "forms" }>;
type Table = Exclude<Decision, Forms>;
type Column = Table["columns"][number];

const SCORE_LABELS = {
  certain: "scoreCertain",
  likely: "scoreLikely",
  answered: "scoreAnswered",
} as const satisfies Readonly<Record<Exclude<Column["score"], "unknown">, keyof PaneStrings>>;

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  heading: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  scroller: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": {
      textAlign: "left",
      whiteSpace: "nowrap",
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
    },
    "& td, & th": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      verticalAlign: "top",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  header: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  short: { whiteSpace: "nowrap" },
  // Six characters a line, so that titles of forms do not become pillars.
  title: { minWidth: "72px" },
});

/** Which sheets and forms were read, and what each column was taken for: names stay as the sheets have them. */
export function RecognitionView(props: { readonly decisions: readonly Decision[] }) {
  const labels = useLabels();
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{labels.recognition}</summary>
      {props.decisions.map((decision, index) =>
        decision.kind === "forms" ? (
          <RecognisedForms key={index} decision={decision} />
        ) : (
          <RecognisedTable key={index} table={decision} />
        ),
      )}
    </details>
  );
}

/** A heading and a table beneath it that is scrolled where the pane is too narrow for it. */
function Section(props: {
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}) {
  const { name, heading, columns, children } = props;
  const styles = useStyles();
  return (
    <section aria-label={name}>
      <Text as="h3" block className={styles.heading}>
        {heading}
      </Text>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

function RecognisedForms({ decision }: { readonly decision: Forms }) {
  const labels = useLabels();
  const styles = useStyles();
  const heading = fillLabel(labels.recognitionForms, { count: decision.schools });
  return (
    <Section
      name={heading}
      heading={heading}
      columns={[labels.formCode, labels.formTitle, labels.formCount, labels.formFields]}
    >
      {decision.forms.map(({ code, title, count, fields }) => (
        <tr key={code}>
          <td className={styles.short}>{code}</td>
          <td className={styles.title}>{title}</td>
          <td>{count}</td>
          <td>{fields.length === 0 ? labels.formOnlyChecked : fields.join(labels.listSeparator)}</td>
        </tr>
      ))}
    </Section>
  );
}

function RecognisedTable({ table }: { readonly table: Table }) {
  const labels = useLabels();
  const language = useLanguage();
  const used = table.columns.filter(({ score }) => score !== "unknown");
  const [first, last] = table.headerRows;
  const where = fillLabel(labels.recognitionOfSheet, { sheet: table.sheet, first: first + 1, last: last + 1 });
  const heading = [
    where,
    ...(table.phase === null ? [] : [phaseLabel(table.phase, language)]),
    ...(table.kind === "readings" ? [labels.recognitionReadings] : []),
  ];
  return (
    <>
      <Section
        name={where}
        heading={heading.join(" · ")}
        columns={[labels.columnLetter, `${labels.columnHeader} → ${labels.columnMeaning}`, labels.columnScore]}
      >
        {used.map((column) => (
          <RecognisedColumn key={column.column} column={column} />
        ))}
      </Section>
      {used.length < table.columns.length && (
        <Text size={200}>{fillLabel(labels.recognitionUnused, { count: table.columns.length - used.length })}</Text>
      )}
    </>
  );
}

/** The words above a column, and what they were taken for where that is not the same. */
function RecognisedColumn({ column: { column, header, meaning, unit, score } }: { readonly column: Column }) {
  const labels = useLabels();
  const language = useLanguage();
  const styles = useStyles();
  const bracketed = unit === null ? "" : labels.openBracket + unitName(unit, language) + labels.closeBracket;
  return (
    <tr>
      <td>{columnName(column)}</td>
      <td>
        {header !== meaning && <span className={styles.header}>{header}</span>}
        {meaning}
        {bracketed}
      </td>
      <td className={styles.short}>{score === "unknown" ? "" : labels[SCORE_LABELS[score]]}</td>
    </tr>
  );
}
