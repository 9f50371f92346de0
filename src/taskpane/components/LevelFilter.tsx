import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { FINDING_LEVELS, type Finding, type FindingLevel } from "../../core/model/finding";
import { levelLabel } from "../../i18n/labels";
import { LEVEL_LOOK } from "../levelLook";
import { useLanguage } from "../paneContext";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalXS },
  button: { justifyContent: "flex-start", minWidth: "0" },
  count: { marginLeft: "auto", paddingLeft: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
});

/** Counts by level; pressing one shows only that level, pressing it again shows all. */
export function LevelFilter(props: {
  readonly findings: readonly Finding[];
  readonly level: FindingLevel | null;
  readonly onLevel: (level: FindingLevel | null) => void;
}) {
  const { findings, level, onLevel } = props;
  const language = useLanguage();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {FINDING_LEVELS.map((one) => {
        const { Icon, color } = LEVEL_LOOK[one];
        return (
          <ToggleButton
            key={one}
            className={styles.button}
            size="small"
            appearance="outline"
            checked={level === one}
            icon={<Icon style={{ color }} />}
            onClick={() => onLevel(level === one ? null : one)}
          >
            {levelLabel(one, language)}
            <span className={styles.count}>{findings.filter((finding) => finding.level === one).length}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
