import { lazy, Suspense } from "react";
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import { useSessionState } from "../hooks/useSessionState";
import { useLabels } from "../paneContext";
import { OutcomeMessage } from "./OutcomeMessage";

// Loaded on use: neither is needed for the first screen.
const CheckView = lazy(() => import("./CheckView").then((module) => ({ default: module.CheckView })));
const QuestionForm = lazy(() => import("./QuestionForm").then((module) => ({ default: module.QuestionForm })));

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalXS}` } });

/** What the session has to show below its commands: how the last one ended, questions, and the last check. */
export function SessionView(props: { readonly session: Session }) {
  const { session } = props;
  const state = useSessionState(session);
  const labels = useLabels();
  return (
    <>
      {state.running === null ? (
        <Ending session={session} state={state} />
      ) : (
        <ProgressBar aria-label={labels.running} />
      )}
      {state.check !== null && (
        <Suspense fallback={null}>
          <CheckView check={state.check} isStale={state.isStale} onReveal={(at) => void session.reveal(at)} />
        </Suspense>
      )}
    </>
  );
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
      {outcome.status === "asks" && (
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
