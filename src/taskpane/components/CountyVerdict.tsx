import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled, DismissCircle24Filled, QuestionCircle24Filled } from "@fluentui/react-icons";
import type { CountyAssessment, Status } from "../../core/model/assessment";
import { PHASES, type Phase } from "../../core/model/phase";
import { useLabels } from "../paneContext";

const ICON = { met: CheckmarkCircle24Filled, notMet: DismissCircle24Filled, notAssessable: QuestionCircle24Filled };

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: "0" },
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground1 },
  notAssessable: { color: tokens.colorStatusWarningForeground3 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& tbody th": { textAlign: "left" },
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
    "& td, & thead th": { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
});

const ratio = (statuses: readonly Status[]): string =>
  statuses.length === 0 ? "—" : `${statuses.filter((status) => status === "met").length}/${statuses.length}`;

/** The county's verdict in words and sign, with how many sections and coefficients meet it. */
export function CountyVerdict(props: { readonly assessment: CountyAssessment; readonly place: string | null }) {
  const { assessment, place } = props;
  const labels = useLabels();
  const styles = useStyles();
  const Icon = ICON[assessment.status];
  const sections = (phase: Phase) => assessment.sections.filter((section) => section.phase === phase);
  const coefficients = (phase: Phase) => assessment.coefficients.filter((one) => one.phase === phase);
  return (
    <section className={styles.card} aria-label={labels.countyVerdict}>
      <Text as="h2" size={200} className={styles.heading}>
        {place === null ? labels.countyVerdict : `${place} · ${labels.countyVerdict}`}
      </Text>
      <div className={styles.verdict}>
        <Icon aria-hidden className={styles[assessment.status]} />
        <Text size={500} weight="semibold">
          {labels[assessment.status]}
        </Text>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {PHASES.map((phase) => (
              <th key={phase} scope="col">
                {labels[phase]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{labels.sections}</th>
            {PHASES.map((phase) => (
              <td key={phase}>{ratio(sections(phase).map((section) => section.status))}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{labels.coefficients}</th>
            {PHASES.map((phase) => (
              <td key={phase}>{ratio(coefficients(phase).map((one) => one.status))}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
