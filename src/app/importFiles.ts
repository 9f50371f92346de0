import type { Answers } from "../core/model/question";
import type { Standard } from "../core/model/standard";
import type { OutcomeNote } from "../i18n/outcomeNote";
import { standardInForce } from "../standards/registry";
import { importedRows, type ImportedRows } from "../workbook/importedRows";
import { type FailedFile, presentImportLog } from "../workbook/present/importLog";
import { FIRST_ROW, presentSchoolData, presentSchoolTemplate } from "../workbook/present/schoolTemplate";
import type { SheetTarget } from "../workbook/present/sheetContent";
import { MAXIMUM_ROWS } from "../workbook/readLimits";
import type { WorkbookSnapshot } from "../workbook/sheetSnapshot";
import { type CommandContext, done, refused, type UseCaseResult } from "./commandContext";
import { importQuestions } from "./importQuestions";
import type { ChosenFile, FilesPort } from "./ports";
import { type ImportBatch, type ImportWatch, inNameOrder, readFiles, withoutSkipped } from "./readFiles";
import { SHEET_NAMES } from "./sheetNames";
import { ownSheets, placeSheet } from "./sheetTarget";
import { wantFiles } from "./wantFiles";
import { EMPTY_PATCH, writePatch } from "./writePatch";

/** What was read while questions about it are open, and what was answered so far. */
export interface PendingImport {
  readonly batch: ImportBatch;
  readonly answers: Answers;
  readonly standard: Standard;
}

/** Where files are read, and who watches. */
export interface ImportNeeds {
  readonly port: FilesPort;
  readonly watch: ImportWatch;
}

/** So many schools fit on one sheet that is checked. */
const MOST_SCHOOLS = MAXIMUM_ROWS - FIRST_ROW;
const NOTHING_READ: ImportBatch = { read: [], failed: [], open: [] };

/**
 * Reads the chosen files and writes one row per school to 学校基础数据 and where each figure comes from to 导入来源, in one patch.
 * Nothing is written when it is stopped, when no file gave a school, or while a question is open: the same question is asked
 * once for all files that raise it.
 */
export async function importChosenFiles(
  context: CommandContext,
  needs: ImportNeeds,
  files: readonly ChosenFile[],
): Promise<UseCaseResult> {
  const date = context.today();
  const standard = standardInForce(date);
  context.pendingImport = null;
  if (standard === undefined) return refused([{ code: "noStandard", date }]);
  return readOn(context, needs, { files, pending: { batch: NOTHING_READ, answers: {}, standard } });
}

/** Goes on with the files that wait for these answers; asks for files where nothing waits. */
export async function answerImport(
  context: CommandContext,
  needs: ImportNeeds,
  answers: Answers,
): Promise<UseCaseResult> {
  const waiting = context.pendingImport;
  if (waiting === null) return wantFiles(context);
  context.pendingImport = null;
  const all = { ...waiting.answers, ...answers };
  const batch = withoutSkipped(waiting.batch, all);
  const files = batch.open.map(({ chosen }) => chosen);
  return readOn(context, needs, { files, pending: { ...waiting, answers: all, batch: { ...batch, open: [] } } });
}

interface Round {
  readonly files: readonly ChosenFile[];
  readonly pending: PendingImport;
}

async function readOn(context: CommandContext, needs: ImportNeeds, { files, pending }: Round): Promise<UseCaseResult> {
  await context.enter("reading");
  const { answers, standard } = pending;
  const found = await readFiles(needs.port, { files, standard, answers }, needs.watch);
  const batch = together(pending.batch, found);
  if (needs.watch.isStopped()) {
    const read = found.read.length + found.failed.length + found.open.length;
    return refused([{ code: "importStopped", read, files: files.length }]);
  }
  const failed = batch.failed;
  if (batch.open.length > 0) {
    context.pendingImport = { ...pending, batch };
    const questions = importQuestions(batch.open);
    return {
      status: "asks",
      notes: [{ code: "answersNeeded", count: questions.length }],
      questions,
      offersTemplate: false,
      failedFiles: failed,
    };
  }
  if (batch.read.length === 0)
    return { ...refused([{ code: "importNothing", failed: failed.length }]), failedFiles: failed };
  return { ...done(await writeImport(context, batch)), failedFiles: failed };
}

/** Two rounds of reading as one, in the order of the names; files whose schools find no room any more are among the failed. */
function together(before: ImportBatch, now: ImportBatch): ImportBatch {
  const inOrder = <T extends { readonly file: string }>(files: readonly T[]): readonly T[] =>
    inNameOrder(files.map((entry) => ({ name: entry.file, entry }))).map(({ entry }) => entry);
  let count = 0;
  const read = inOrder([...before.read, ...now.read]).map((file) => ({ file, end: (count += file.schools.length) }));
  const overfull = read
    .filter(({ end }) => end > MOST_SCHOOLS)
    .map(({ file }): FailedFile => ({ file: file.file, fault: { code: "tooManySchools", most: MOST_SCHOOLS } }));
  return {
    read: read.filter(({ end }) => end <= MOST_SCHOOLS).map(({ file }) => file),
    failed: inOrder([...before.failed, ...now.failed, ...overfull]),
    open: [...before.open, ...now.open],
  };
}

async function writeImport(context: CommandContext, batch: ImportBatch): Promise<readonly OutcomeNote[]> {
  const rows = importedRows(batch.read);
  const snapshot = await readOwnSheets(context);
  const { target, logTarget } = targetsFor(snapshot, batch, rows);
  const log = { dataSheet: target.name, schools: rows.logged, failed: batch.failed, target: logTarget };
  await context.enter("writing");
  await writePatch(context, snapshot, {
    ...EMPTY_PATCH,
    sheets: [presentSchoolData(rows.cells, target), presentImportLog(log)],
    activate: target.name,
  });
  const wanted = SHEET_NAMES.schoolTemplate;
  const isBeside = !target.replaces && target.name !== wanted;
  return [
    {
      code: "importDone",
      files: batch.read.length,
      schools: rows.cells.length,
      failed: batch.failed.length,
      sheet: target.name,
      log: logTarget.name,
    },
    ...(isBeside ? [{ code: "importBeside", wanted, sheet: target.name } as const] : []),
    ...(rows.repeated.length === 0 ? [] : [{ code: "importRepeated", schools: rows.repeated } as const]),
  ];
}

/** An empty template is filled and the same import is written once; any other sheet that holds data is left alone. */
function targetsFor(
  snapshot: WorkbookSnapshot,
  { failed }: ImportBatch,
  rows: ImportedRows,
): { readonly target: SheetTarget; readonly logTarget: SheetTarget } {
  const anywhere: SheetTarget = { name: SHEET_NAMES.schoolTemplate, replaces: false };
  const digests = [presentSchoolTemplate(anywhere).digest, presentSchoolData(rows.cells, anywhere).digest];
  const target = placeSheet(snapshot, "schoolTemplate", digests);
  const log = presentImportLog({ dataSheet: target.name, schools: rows.logged, failed, target: anywhere });
  return { target, logTarget: placeSheet(snapshot, "importLog", [log.digest]) };
}

async function readOwnSheets({ port }: CommandContext): Promise<WorkbookSnapshot> {
  const inventory = await port.read([]);
  const own = ownSheets(inventory.sheets, ["schoolTemplate", "importLog"]);
  return own.length === 0 ? inventory : port.read([], own);
}
