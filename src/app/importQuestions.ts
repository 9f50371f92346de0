import type { Answers, Question } from "../core/model/question";

/** A file that waits for answers. */
export interface OpenFile {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** The choice that leaves the files of a question out; its words: i18n/questionSentences.ts. */
export const SKIP_FILES = "skipFiles";

/** So many questions are asked at once; what is left is asked next. */
const MOST_QUESTIONS = 6;

/**
 * What a question is about, whatever file and sheet it is asked of: files that come from one system raise the same question
 * hundreds of times, and it is asked once.
 */
export function importQuestionId({ code, facts, choices }: Question): string {
  return `import:${JSON.stringify([code, facts.header ?? "", ...choices])}`;
}

/** The open questions of all files, each once, those of most files first; the sheet names the first file and how many there are. */
export function importQuestions(files: readonly OpenFile[]): readonly Question[] {
  const groups = new Map<string, { readonly first: Question; readonly file: string; count: number }>();
  for (const { name, questions } of files) {
    for (const question of questions) {
      const id = importQuestionId(question);
      const group = groups.get(id) ?? { first: question, file: name, count: 0 };
      group.count += 1;
      groups.set(id, group);
    }
  }
  return [...groups]
    .sort(([, one], [, other]) => other.count - one.count)
    .slice(0, MOST_QUESTIONS)
    .map(([id, { first, file, count }]) => ({
      ...first,
      id,
      sheet: `${file} › ${first.sheet}${count > 1 ? ` ×${String(count)}` : ""}`,
      choices: [...first.choices, SKIP_FILES],
    }));
}

/** The answer to a question of a file among those that were given for all files. */
export function answerIn(answers: Answers, question: Question): string | undefined {
  return answers[importQuestionId(question)];
}
