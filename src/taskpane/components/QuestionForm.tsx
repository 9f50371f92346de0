import { useState } from "react";
import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import type { Answers, Question } from "../../core/model/question";
import { describeChoice, describeQuestion, previewText } from "../../i18n/questionSentences";
import { useLabels, useLanguage } from "../paneContext";

const useStyles = makeStyles({
  heading: { margin: "0" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  preview: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The usual answers, chosen beforehand where a question has one. */
function suggestedAnswers(questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, suggested }) => (suggested === undefined ? [] : [[id, suggested]])),
  );
}

/** Everything a command must ask, at once; it goes on only when each question has its answer. */
export function QuestionForm(props: {
  readonly questions: readonly Question[];
  readonly onAnswer: (answers: Answers) => void;
}) {
  const { questions, onAnswer } = props;
  const [chosen, setChosen] = useState<Answers>({});
  const answers = { ...suggestedAnswers(questions), ...chosen };
  const labels = useLabels();
  const language = useLanguage();
  const styles = useStyles();
  const isComplete = questions.every((question) => answers[question.id] !== undefined);
  return (
    <form
      className={styles.form}
      aria-label={labels.questionsTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) onAnswer(answers);
      }}
    >
      <Text as="h2" weight="semibold" className={styles.heading}>
        {labels.questionsTitle}
      </Text>
      {questions.map((question) => (
        <Field key={question.id} label={<QuestionText question={question} />}>
          <RadioGroup
            required
            value={answers[question.id] ?? ""}
            onChange={(_, data) => setChosen((before) => ({ ...before, [question.id]: data.value }))}
          >
            {question.choices.map((choice) => (
              <Radio key={choice} value={choice} label={describeChoice(question, choice, language)} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <Button type="submit" appearance="primary" disabledFocusable={!isComplete}>
        {labels.continue}
      </Button>
    </form>
  );
}

/** The question, and the first values of the column that it is about: what they look like often answers it. */
function QuestionText({ question }: { readonly question: Question }) {
  const language = useLanguage();
  const styles = useStyles();
  const preview = previewText(question, language);
  return (
    <>
      {describeQuestion(question, language)}
      {preview !== null && <span className={styles.preview}>{preview}</span>}
    </>
  );
}
