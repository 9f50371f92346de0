import { assessCounty } from "../core/assessment/assessCounty";
import { findingsOf } from "../core/assessment/findings";
import type { CountyAssessment } from "../core/model/assessment";
import type { Finding } from "../core/model/finding";
import type { Question } from "../core/model/question";
import type { LocalOverlay, Standard } from "../core/model/standard";
import { localOverlays, overlayFor, standardInForce } from "../standards/registry";
import { recogniseWorkbook } from "../workbook/recognise/recogniseWorkbook";
import type { NothingReason, SchoolTable } from "../workbook/schoolTable";
import type { OurSheetKind, SheetSnapshot, WorkbookSnapshot } from "../workbook/sheetSnapshot";
import type { CommandContext } from "./commandContext";
import { parseSettings, type SettingsReading } from "./settings";
import { softFindingsOf } from "./softFindings";
import { dataSheets, ownSheets } from "./sheetTarget";

/** A county as it was read and judged in one go: what every command that writes works from. */
export interface County {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: SettingsReading;
  readonly tables: readonly SchoolTable[];
  readonly assessment: CountyAssessment;
  /** Data findings, findings of the assessment, and hints on how the sheets were read. */
  readonly findings: readonly Finding[];
  readonly standard: Standard;
  readonly overlay: LocalOverlay | null;
  /** County or city in titles; null when neither settings nor data name one. */
  readonly place: string | null;
}

/** What reading a workbook comes to. */
export type CountyReading =
  | { readonly kind: "ready"; readonly county: County }
  | { readonly kind: "asks"; readonly questions: readonly Question[] }
  | { readonly kind: "nothing"; readonly reasons: readonly NothingReason[] }
  | { readonly kind: "noStandard"; readonly date: string };

/**
 * Reads the workbook and judges the county: one round trip where the last check of the session knows the sheets, else two
 * (which sheets there are, then their contents). `kinds` are the sheets of ours that the command may refresh.
 */
export async function readCounty(context: CommandContext, kinds: readonly OurSheetKind[]): Promise<CountyReading> {
  await context.enter("reading");
  const { snapshot, data } = await readSheets(context, kinds);
  await context.enter("judging");
  return judgeCounty(context, snapshot, data);
}

/**
 * Judges what was read; remembers which sheets held the data. `known` names them where they are known already: of what else was
 * read then nothing is taken for this year's data.
 */
export function judgeCounty(
  context: CommandContext,
  snapshot: WorkbookSnapshot,
  known: readonly string[] | null = null,
): CountyReading {
  const settings = parseSettings(snapshot.settings);
  const date = context.today();
  const standard = standardInForce(date);
  if (standard === undefined) return { kind: "noStandard", date };
  const recognition = recogniseWorkbook(withData(snapshot, known), settings.settings.answers, standard);
  if (recognition.kind !== "found") return recognition;
  const { tables } = recognition;
  const assessment = assessCounty(
    tables.flatMap((table) => table.records),
    standard,
    tables.flatMap((table) => table.unreadRows ?? []).length,
  );
  const place = settings.settings.place ?? tables.map((table) => table.place).find((name) => name !== null) ?? null;
  const data = [...new Set(tables.flatMap((table) => table.sheets ?? [table.sheet]))];
  const soft = softFindingsOf({ snapshot, tables, assessment, standard, settings: settings.settings });
  context.known = {
    data,
    own: ownSheetsIn(snapshot),
    others: otherSheets(snapshot, { data, lastYear: soft.lastYearSheets }, context.known?.others ?? []),
    layout: layoutOf(snapshot, data),
  };
  return {
    kind: "ready",
    county: {
      snapshot,
      settings,
      tables,
      assessment,
      findings: [
        ...tables.flatMap((table) => table.findings),
        ...protectionFindings(snapshot, data),
        ...findingsOf(assessment, standard),
        ...soft.findings,
      ],
      standard,
      overlay: overlayOf(settings.settings.overlay, place),
      place,
    },
  };
}

function withData(snapshot: WorkbookSnapshot, known: readonly string[] | null): WorkbookSnapshot {
  if (known === null) return snapshot;
  return { ...snapshot, contents: snapshot.contents.filter(({ name }) => known.includes(name)) };
}

/** What was read, and the sheets that hold the data where they are known from the last check. */
interface SheetReading {
  readonly snapshot: WorkbookSnapshot;
  readonly data: readonly string[] | null;
}

async function readSheets(context: CommandContext, kinds: readonly OurSheetKind[]): Promise<SheetReading> {
  const { port, known } = context;
  const first =
    known === null
      ? await port.read([])
      : await port.read(
          [...known.data, ...known.others],
          known.own.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name),
        );
  if (known !== null && isStillKnown(first, known, kinds)) return { snapshot: first, data: known.data };
  return { snapshot: await port.read(dataSheets(first.sheets), ownSheets(first.sheets, kinds)), data: null };
}

/** False when a sheet came, went or was renamed, or when the user now stands on another sheet that could be meant. */
function isStillKnown(
  snapshot: WorkbookSnapshot,
  known: NonNullable<CommandContext["known"]>,
  kinds: readonly OurSheetKind[],
): boolean {
  const read = snapshot.contents.map((content) => content.name);
  const active = snapshot.sheets.find((sheet) => sheet.isActive)?.name ?? "";
  return (
    layoutOf(snapshot, known.data) === known.layout &&
    [...known.data, ...ownSheets(snapshot.sheets, kinds)].every((name) => read.includes(name)) &&
    (known.data.includes(active) || !dataSheets(snapshot.sheets).includes(active))
  );
}

/** A sheet with more cells than this is read along with the next check only if it is needed for itself. */
const MOST_CELLS_READ_ALONG = 20_000;

/**
 * The other sheets to read with the next check: last year's, and every small one, because a formula may come to stand there.
 * A recheck after an edit reads none of them, and what was known stays.
 */
function otherSheets(
  snapshot: WorkbookSnapshot,
  { data, lastYear }: { readonly data: readonly string[]; readonly lastYear: readonly string[] },
  known: readonly string[],
): readonly string[] {
  const candidates = dataSheets(snapshot.sheets);
  const others = snapshot.contents.filter(({ name }) => candidates.includes(name) && !data.includes(name));
  if (others.length === 0) return known;
  const isSmall = ({ values, truncated }: SheetSnapshot): boolean =>
    truncated === null && values.length * (values[0]?.length ?? 1) <= MOST_CELLS_READ_ALONG;
  return others.filter((sheet) => isSmall(sheet) || lastYear.includes(sheet.name)).map(({ name }) => name);
}

function layoutOf(snapshot: WorkbookSnapshot, data: readonly string[]): string {
  return JSON.stringify([data, dataSheets(snapshot.sheets)]);
}

function ownSheetsIn(snapshot: WorkbookSnapshot): NonNullable<CommandContext["known"]>["own"] {
  return snapshot.sheets.flatMap(({ name, mark }) => (mark === null ? [] : [{ name, kind: mark.kind }]));
}

/** Protected data sheets are read and judged like others; only the marks are left out, and that is said. */
function protectionFindings(snapshot: WorkbookSnapshot, data: readonly string[]): readonly Finding[] {
  return snapshot.sheets
    .filter((sheet) => sheet.isProtected && data.includes(sheet.name))
    .map((sheet) => ({
      code: "protectedSheet",
      level: "hint",
      at: { sheet: sheet.name, row: 0, column: 0 },
      alsoAt: [],
      school: null,
      phase: null,
      reference: null,
    }));
}

/** The overlay chosen in the settings, else that of the place; null where there is none. */
function overlayOf(chosen: string | undefined, place: string | null): LocalOverlay | null {
  if (chosen !== undefined) return localOverlays().find((overlay) => overlay.id === chosen) ?? null;
  return (place === null ? undefined : overlayFor(place)) ?? null;
}
