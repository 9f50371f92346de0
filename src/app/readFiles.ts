import type { Answers } from "../core/model/question";
import type { Standard } from "../core/model/standard";
import type { FileReading } from "../workbook/fileSheets";
import type { ImportedFile } from "../workbook/importedSchool";
import type { FailedFile } from "../workbook/present/importLog";
import { type FileRecognition, recogniseFile } from "../workbook/recogniseFile";
import { answerIn, type OpenFile, SKIP_FILES } from "./importQuestions";
import type { ChosenFile, FilesPort } from "./ports";

/** How far reading is: files done of all, and the one that is being read; "" at the end. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Whoever watches the reading of files. */
export interface ImportWatch {
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Told of unexpected errors, for the console of whoever looks for the bug. */
  readonly report: (error: unknown) => void;
}

/** Files to read, and what is known before. */
export interface ImportJob {
  readonly files: readonly ChosenFile[];
  readonly standard: Standard;
  /** By importQuestionId. */
  readonly answers: Answers;
}

/** What was read of files: schools, files that gave none, and files that wait for answers. */
export interface ImportBatch {
  readonly read: readonly ImportedFile[];
  readonly failed: readonly FailedFile[];
  readonly open: readonly (OpenFile & { readonly chosen: ChosenFile })[];
}

/** A batch in which files are added. */
type GrowingBatch = { readonly [Part in keyof ImportBatch]: ImportBatch[Part][number][] };

/**
 * Reads the files in the order of their names and keeps of each no more than its schools. One file is read ahead while the one
 * before is recognised; never more, so that memory does not grow with the number of files. A file that fails stops nothing.
 */
export async function readFiles(port: FilesPort, job: ImportJob, watch: ImportWatch): Promise<ImportBatch> {
  const files = inNameOrder(job.files);
  const batch: GrowingBatch = { read: [], failed: [], open: [] };
  const tell = (done: number): void => watch.onProgress({ done, total: files.length, file: files[done]?.name ?? "" });
  let ahead = start(port, files[0]);
  tell(0);
  for (const [index, chosen] of files.entries()) {
    const reading = await ahead;
    if (watch.isStopped() || reading === null) break;
    ahead = start(port, files[index + 1]);
    add(batch, chosen, recognise(reading, job, watch));
    tell(index + 1);
  }
  return batch;
}

function start(port: FilesPort, file: ChosenFile | undefined): Promise<FileReading | null> {
  return file === undefined ? Promise.resolve(null) : port.read(file);
}

/** The order does not depend on how they were chosen, so that the same files give the same sheet. */
export function inNameOrder<T extends { readonly name: string }>(files: readonly T[]): readonly T[] {
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return [...files].sort((one, other) => collator.compare(one.name, other.name));
}

function recognise(reading: FileReading, { standard, answers }: ImportJob, watch: ImportWatch): FileRecognition {
  if (!reading.ok) return { kind: "refused", fault: reading.error };
  try {
    return recogniseFile(reading.value, { standard, answerTo: (question) => answerIn(answers, question) });
  } catch (error) {
    watch.report(error);
    // Only the kind of error: its text could repeat what stands in the cells.
    return { kind: "refused", fault: { code: "unexpected", kind: error instanceof Error ? error.name : typeof error } };
  }
}

function add(batch: GrowingBatch, chosen: ChosenFile, found: FileRecognition): void {
  const { name } = chosen;
  switch (found.kind) {
    case "schools":
      batch.read.push({ file: name, schools: found.schools });
      return;
    case "refused":
      batch.failed.push({ file: name, fault: found.fault });
      return;
    case "asks":
      batch.open.push({ name, chosen, questions: found.questions });
  }
}

/** Takes the files out that were to be left out where a question about them was not answered otherwise. */
export function withoutSkipped(batch: ImportBatch, answers: Answers): ImportBatch {
  const skippedBy = ({ questions }: OpenFile) =>
    questions.find((question) => answerIn(answers, question) === SKIP_FILES);
  const skipped = batch.open.flatMap((file): FailedFile[] => {
    const question = skippedBy(file);
    return question === undefined ? [] : [{ file: file.name, fault: { code: "needsAnswer", sheet: question.sheet } }];
  });
  const open = batch.open.filter((file) => skippedBy(file) === undefined);
  return { ...batch, open, failed: [...batch.failed, ...skipped] };
}
