import type { Answers, Question } from "../../core/model/question";
import type { Standard } from "../../core/model/standard";
import { nationalStandards } from "../../standards/registry";
import type { NothingReason, Recognition } from "../schoolTable";
import type { SheetInfo, SheetSnapshot, WorkbookSnapshot } from "../sheetSnapshot";
import { isBlank } from "../text";
import { findLayout, type Layout } from "./layout";
import { readTable, type Settled, type TableSource } from "./readTable";
import { findSchoolRows } from "./schoolRows";
import { moneyUnitInTitles } from "./titles";

const DATA_SHEET_QUESTION = "dataSheet";

/** A sheet that may be read as data, and what it came to. */
type Candidate =
  | { readonly kind: "table"; readonly source: TableSource }
  | { readonly kind: "tooLarge"; readonly sheet: SheetSnapshot };

type Judged = Candidate | { readonly kind: "none"; readonly reason: NothingReason | null };

/** Sheets of ours except the template, hidden sheets and sheets with pivot tables are never data. */
function mayHoldData(info: SheetInfo): boolean {
  const isOurs = info.mark !== null && info.mark.kind !== "schoolTemplate";
  return info.isVisible && !info.hasPivotTable && !isOurs;
}

function judgeSheet(sheet: SheetSnapshot): Judged {
  const layout = findLayout(sheet);
  if (sheet.truncated !== null && (layout !== null || sheet.values.length === 0)) return { kind: "tooLarge", sheet };
  if (layout === null) {
    const isEmpty = sheet.values.every((row) => row.every(isBlank));
    return { kind: "none", reason: isEmpty ? null : { code: "noHeader", sheet: sheet.name } };
  }
  const rows = findSchoolRows(sheet, layout);
  if (rows.length === 0) return { kind: "none", reason: { code: "noRows", sheet: sheet.name } };
  return { kind: "table", source: { sheet, layout, rows } };
}

function judgeSheets(snapshot: WorkbookSnapshot): Judged[] {
  const contents = new Map(snapshot.contents.map((sheet) => [sheet.name, sheet]));
  return snapshot.sheets.flatMap((info) => {
    const sheet = contents.get(info.name);
    return sheet === undefined || !mayHoldData(info) ? [] : [judgeSheet(sheet)];
  });
}

function sheetOf(candidate: Candidate): string {
  return candidate.kind === "table" ? candidate.source.sheet.name : candidate.sheet.name;
}

/** The one sheet to read: the only one, the active one, or the one that the user chose. Null when it has to be asked. */
function chooseCandidate(
  candidates: readonly Candidate[],
  active: string | undefined,
  chosen: string | undefined,
): Candidate | null {
  const [first, ...others] = candidates;
  if (first !== undefined && others.length === 0) return first;
  const byName = (name: string | undefined): Candidate | undefined => candidates.find((one) => sheetOf(one) === name);
  return byName(active) ?? byName(chosen) ?? null;
}

function equipmentUnitOf(layout: Layout, sheet: SheetSnapshot, answer: string | undefined): 1 | 10000 | null {
  if (layout.columns.equipmentValue === undefined) return 1;
  const named = layout.equipmentUnit ?? moneyUnitInTitles(sheet.values.slice(0, layout.headerTop)) ?? answer;
  if (named === "yuan") return 1;
  return named === "tenThousandYuan" ? 10000 : null;
}

function readOrAsk(source: TableSource, answers: Answers, teachingPointMinimumPupils: number): Recognition {
  const { name } = source.sheet;
  const unitId = `equipmentUnit:${name}`;
  const blankId = `blankIndoorSports:${name}`;
  const unit = equipmentUnitOf(source.layout, source.sheet, answers[unitId]);
  const blankAnswer = answers[blankId];
  const isBlankAnswered = blankAnswer === "none" || blankAnswer === "missing";
  const settled: Settled = {
    equipmentUnit: unit ?? 1,
    blankIndoorSports: blankAnswer === "none" ? "none" : "missing",
    teachingPointMinimumPupils,
  };
  const { table, blankIndoorSportsCount } = readTable(source, settled);
  const questions: Question[] = [];
  if (unit === null) {
    questions.push({ id: unitId, code: "equipmentUnit", sheet: name, facts: {}, choices: ["yuan", "tenThousandYuan"] });
  }
  const isRepeated = source.layout.duplicates.some(({ field }) => field === "indoorSportsArea");
  if (blankIndoorSportsCount > 0 && !isBlankAnswered && !isRepeated) {
    const facts = { count: String(blankIndoorSportsCount) };
    questions.push({ id: blankId, code: "blankIndoorSports", sheet: name, facts, choices: ["none", "missing"] });
  }
  return questions.length > 0 ? { kind: "asks", questions } : { kind: "found", tables: [table] };
}

function tooLarge(sheet: SheetSnapshot): NothingReason {
  const { rowCount, columnCount } = sheet.truncated ?? { rowCount: sheet.values.length, columnCount: 0 };
  return { code: "tooLarge", sheet: sheet.name, rowCount, columnCount };
}

function scopeOf(standard: Pick<Standard, "scope"> | undefined): Standard["scope"] {
  const scope = (standard ?? nationalStandards()[0])?.scope;
  if (scope === undefined) throw new Error("there is no national standard");
  return scope;
}

/**
 * Finds the school table of a workbook by the words of its header and reads it. What nobody can know is asked, all at
 * once; when there is no table, every sheet says why not. Pure: the same workbook and answers give the same records.
 */
export function recogniseWorkbook(
  snapshot: WorkbookSnapshot,
  answers: Answers,
  standard?: Pick<Standard, "scope">,
): Recognition {
  const judged = judgeSheets(snapshot);
  const candidates = judged.flatMap((one) => (one.kind === "none" ? [] : [one]));
  if (candidates.length === 0) {
    const reasons = judged.flatMap((one) => (one.kind === "none" && one.reason !== null ? [one.reason] : []));
    return { kind: "nothing", reasons: reasons.length > 0 ? reasons : [{ code: "emptyWorkbook" }] };
  }
  const active = snapshot.sheets.find(({ isActive }) => isActive)?.name;
  const chosen = chooseCandidate(candidates, active, answers[DATA_SHEET_QUESTION]);
  if (chosen === null) {
    const choices = candidates.map(sheetOf);
    const [sheet = ""] = choices;
    return {
      kind: "asks",
      questions: [
        { id: DATA_SHEET_QUESTION, code: "dataSheet", sheet, facts: { count: String(choices.length) }, choices },
      ],
    };
  }
  if (chosen.kind === "tooLarge") return { kind: "nothing", reasons: [tooLarge(chosen.sheet)] };
  return readOrAsk(chosen.source, answers, scopeOf(standard).teachingPointMinimumPupils);
}
