import { lazy, Suspense } from "react";
import { Button, ProgressBar, Text } from "@fluentui/react-components";
import type { Session } from "../../app/session";
import { useSessionState } from "../hooks/useSessionState";
import { useLabels } from "../paneContext";
import { CommandBar } from "./CommandBar";
import { OutcomeMessage } from "./OutcomeMessage";

// Loaded on use: neither is needed for the first screen.
const CheckView = lazy(() => import("./CheckView").then((module) => ({ default: module.CheckView })));
const QuestionForm = lazy(() => import("./QuestionForm").then((module) => ({ default: module.QuestionForm })));

/** What the session has to show: commands, how the last one ended, questions, and the last check. */
export function SessionView(props: { readonly session: Session }) {
  const { session } = props;
  const state = useSessionState(session);
  const labels = useLabels();
  const isRunning = state.running !== null;
  const questions = state.outcome?.status === "asks" ? state.outcome.questions : [];
  return (
    <>
      <CommandBar running={state.running} onRun={(command) => void session.run(command)} />
      {isRunning && <ProgressBar aria-label={labels.running} />}
      {state.outcome !== null && !isRunning && <OutcomeMessage outcome={state.outcome} />}
      {state.offersTemplate && !isRunning && (
        <Button onClick={() => void session.run("insertSchoolTemplate")}>{labels.insertSchoolTemplate}</Button>
      )}
      <Suspense fallback={null}>
        {questions.length > 0 && !isRunning && (
          <QuestionForm questions={questions} onAnswer={(answers) => void session.answer(answers)} />
        )}
        {state.check !== null && (
          <CheckView check={state.check} isStale={state.isStale} onReveal={(at) => void session.reveal(at)} />
        )}
      </Suspense>
      {state.outcome === null && !isRunning && (
        <section>
          <Text as="h2" weight="semibold" block>
            {labels.welcomeTitle}
          </Text>
          <Text as="p" block>
            {labels.welcomeText}
          </Text>
        </section>
      )}
    </>
  );
}
