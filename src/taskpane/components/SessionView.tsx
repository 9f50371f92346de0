import { lazy, Suspense } from "react";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import { useSessionState } from "../hooks/useSessionState";
import { useLabels } from "../paneContext";
import { OutcomeMessage } from "./OutcomeMessage";
import { Progress } from "./Progress";

// Loaded on use: none is needed for the first screen.
const CheckView = lazy(() => import("./CheckView").then((module) => ({ default: module.CheckView })));
const ImportView = lazy(() =>
  import(/* webpackChunkName: "fileReaderView" */ "./ImportView").then((module) => ({ default: module.ImportView })),
);
const LedgerSection = lazy(() =>
  import(/* webpackChunkName: "ledgerView" */ "./LedgerSection").then((module) => ({ default: module.LedgerSection })),
);
const QuestionForm = lazy(() => import("./QuestionForm").then((module) => ({ default: module.QuestionForm })));

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalXS}` } });

/** What the session has to show below its commands: how the last one ended, questions, and the last check. */
export function SessionView(props: { readonly session: Session }) {
  const { session } = props;
  const state = useSessionState(session);
  return (
    <>
      {state.running === null && <Ending session={session} state={state} />}
      {state.running !== null && !isImport(state) && <Progress stage={state.stage} onStop={() => session.stop()} />}
      {isImport(state) && (
        <Suspense fallback={null}>
          <ImportView session={session} state={state} />
        </Suspense>
      )}
      {state.ledger !== null && (
        <Suspense fallback={null}>
          <LedgerSection
            ledger={state.ledger}
            isOff={state.running !== null}
            onReveal={(at) => void session.reveal(at)}
            onClose={(keys) => void session.closeEntries(keys)}
          />
        </Suspense>
      )}
      {state.check !== null && (
        <Suspense fallback={null}>
          <CheckView
            check={state.check}
            isStale={state.isStale}
            undoableFixes={state.undoableFixes}
            isRunning={state.running !== null}
            onReveal={(at) => void session.reveal(at)}
            onExplain={(finding, text) => void session.explain(finding, text)}
            onApplyFixes={() => void session.applyFixes()}
            onUndoFixes={() => void session.undoFixes()}
          />
        </Suspense>
      )}
    </>
  );
}

/** Whether files are imported, or the last command was to import some: their view stays until another command. */
function isImport({ running, outcome }: SessionState): boolean {
  return (running ?? outcome?.command) === "importFiles";
}

/** How the last command ended, and what it waits for. */
function Ending(props: { readonly session: Session; readonly state: SessionState }) {
  const { session, state } = props;
  const labels = useLabels();
  const { outcome } = state;
  if (outcome === null) return state.check === null ? <Welcome /> : null;
  return (
    <>
      <OutcomeMessage outcome={outcome} />
      {state.offersTemplate && (
        <Button onClick={() => void session.run("insertSchoolTemplate")}>{labels.insertSchoolTemplate}</Button>
      )}
      {outcome.status === "asks" && outcome.questions.length > 0 && (
        <Suspense fallback={null}>
          <QuestionForm questions={outcome.questions} onAnswer={(answers) => void session.answer(answers)} />
        </Suspense>
      )}
    </>
  );
}

/** What to do first. */
function Welcome() {
  const labels = useLabels();
  const styles = useStyles();
  return (
    <section>
      <Text as="h2" weight="semibold" block className={styles.text}>
        {labels.welcomeTitle}
      </Text>
      <Text as="p" block className={styles.text}>
        {labels.welcomeText}
      </Text>
    </section>
  );
}
