import { useState } from "react";
import { Badge, Button, Tooltip } from "@fluentui/react-components";
import { Copy16Regular, Dismiss16Regular, Eraser20Regular } from "@fluentui/react-icons";
import { fillLabel } from "../../../src/i18n/paneStrings";
import { useDeveloperPanelStyles } from "./DeveloperPanel.styles";
import { figuresAsJson, type CommandFigures, type DeveloperFigures } from "./developerFigures";
import type { ShellLanguage, ShellStrings } from "./shellStrings";

const ROWS = [
  "syncs",
  "requestBytes",
  "responseBytes",
  "milliseconds",
  "formulas",
] as const satisfies readonly (keyof CommandFigures & keyof ShellStrings)[];

/** What the add-in costs its host and what it asks for in vain. Not modal: it stands under the grid while one works. */
export function DeveloperPanel(props: {
  readonly strings: ShellStrings;
  readonly language: ShellLanguage;
  readonly figures: DeveloperFigures;
  readonly onClear: () => void;
  readonly onClose: () => void;
}) {
  const { strings, figures } = props;
  const styles = useDeveloperPanelStyles();
  return (
    <section className={styles.panel} aria-label={strings.developerPanel}>
      <div className={styles.header}>
        <h2 className={styles.title}>{strings.developerPanel}</h2>
        <CopyButton strings={strings} text={figuresAsJson(figures)} />
        <Button appearance="subtle" size="small" icon={<Eraser20Regular />} onClick={() => props.onClear()}>
          {strings.clearCounters}
        </Button>
        <Tooltip content={strings.closePanel} relationship="label">
          <Button appearance="subtle" size="small" icon={<Dismiss16Regular />} onClick={() => props.onClose()} />
        </Tooltip>
      </div>
      {/* Reachable by Tab, so that the keyboard can scroll it. */}
      <div className={styles.content} tabIndex={0} role="group" aria-label={strings.figures}>
        <FiguresTable strings={strings} language={props.language} figures={figures} />
        <GapsTable strings={strings} gaps={figures.gaps} />
        <UnknownNames strings={strings} names={figures.unknownNames} />
      </div>
    </section>
  );
}

/** Copies and says whether it worked. */
function CopyButton(props: { readonly strings: ShellStrings; readonly text: string }) {
  const { strings, text } = props;
  const [answer, setAnswer] = useState<{ readonly of: string; readonly isCopied: boolean } | null>(null);
  const styles = useDeveloperPanelStyles();
  const copy = (): void => {
    // Without a secure context there is no clipboard at all.
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copying.then(
      () => setAnswer({ of: text, isCopied: true }),
      () => setAnswer({ of: text, isCopied: false }),
    );
  };
  // An answer about figures that have changed since says nothing any more.
  const current = answer?.of === text ? answer : null;
  const sentence = current === null ? "" : current.isCopied ? strings.copied : strings.copyFailed;
  return (
    <>
      <span className={styles.answer} role="status">
        {sentence}
      </span>
      <Button appearance="subtle" size="small" icon={<Copy16Regular />} onClick={copy}>
        {strings.copyJson}
      </Button>
    </>
  );
}

function FiguresTable(props: {
  readonly strings: ShellStrings;
  readonly language: ShellLanguage;
  readonly figures: DeveloperFigures;
}) {
  const { strings, figures } = props;
  const { last, total } = figures;
  const styles = useDeveloperPanelStyles();
  const format = new Intl.NumberFormat(props.language, { maximumFractionDigits: 0 });
  return (
    <div>
      <h3 className={styles.heading}>
        {last === null ? strings.figures : fillLabel(strings.lastCommandNamed, { command: last.command })}
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{strings.figure}</th>
            <th scope="col">{strings.lastCommand}</th>
            <th scope="col">{strings.total}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{strings[row]}</th>
              <td>{last === null ? strings.none : format.format(last[row])}</td>
              <td>{format.format(total[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GapsTable(props: { readonly strings: ShellStrings; readonly gaps: Readonly<Record<string, number>> }) {
  const { strings } = props;
  const styles = useDeveloperPanelStyles();
  const gaps = Object.entries(props.gaps);
  return (
    <div>
      <Heading text={strings.gaps} hint={strings.gapsHint} count={gaps.length} />
      {gaps.length === 0 ? (
        <span className={styles.nothing}>{strings.noGaps}</span>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{strings.member}</th>
              <th scope="col">{strings.times}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(([member, times]) => (
              <tr key={member}>
                <th scope="row">
                  <span className={styles.code}>{member}</span>
                </th>
                <td>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function UnknownNames(props: { readonly strings: ShellStrings; readonly names: readonly string[] }) {
  const { strings, names } = props;
  const styles = useDeveloperPanelStyles();
  return (
    <div>
      <Heading text={strings.unknownNames} hint={strings.unknownNamesHint} count={names.length} />
      {names.length === 0 ? (
        <span className={styles.nothing}>{strings.noUnknownNames}</span>
      ) : (
        <ul className={styles.list}>
          {names.map((name) => (
            <li key={name} className={styles.code}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A heading with its count as a danger badge once there is something to repair. */
function Heading(props: { readonly text: string; readonly hint: string; readonly count: number }) {
  const styles = useDeveloperPanelStyles();
  return (
    <h3 className={styles.heading} title={props.hint}>
      {props.text}
      {props.count > 0 && (
        <Badge color="danger" appearance="filled" size="small">
          {props.count}
        </Badge>
      )}
    </h3>
  );
}
