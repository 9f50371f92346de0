import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import { randomFrom, type Random } from "../../corpus/fuzz/random";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { tableOf } from "./recognised";
import { figurePaths } from "./typedNumbers";
import { headerRows, schoolRows, shuffled, WIDE_COLUMNS } from "./wideTable";

/** More with DAMAGED_RUNS. */
const RUNS = Number(process.env.DAMAGED_RUNS ?? 800);
const MOST_DAMAGES = 3;
const HEADER = headerRows(WIDE_COLUMNS).length;

type Rows = CellValue[][];
type Damage = (rows: Rows, random: Random) => Rows;

/** Words that say nothing in a header. */
const NOISE: readonly [CellValue, ...CellValue[]] = ["", "", "🏫", "备注", "#REF!"];

const columnOf = (rows: Rows, random: Random): number => random.below(rows[0]?.length ?? 1);

const wipedHeader: Damage = (rows, random) => {
  const [row, column, noise] = [random.below(HEADER), columnOf(rows, random), random.one(NOISE)];
  return rows.map((cells, at) => (at === row ? cells.with(column, noise) : cells));
};
/** A merged group that begins in the column goes on to the right, as in Excel. */
const lostColumn: Damage = (rows, random) => {
  const column = columnOf(rows, random);
  return rows.map((cells, row) => {
    const isAlone = rows.slice(0, row).some((above) => above[column + 1] !== "");
    const isGroup = row < HEADER && cells[column] !== "" && cells[column + 1] === "" && !isAlone;
    return (isGroup ? cells.with(column + 1, cells[column] ?? "") : cells).toSpliced(column, 1);
  });
};
const columnTwice: Damage = (rows, random) => {
  const column = columnOf(rows, random);
  return rows.map((cells) => cells.toSpliced(column, 0, cells[column] ?? ""));
};
const lostSchool: Damage = (rows, random) => rows.toSpliced(HEADER + random.below(rows.length - HEADER), 1);

const DAMAGES: readonly [Damage, ...Damage[]] = [wipedHeader, wipedHeader, lostColumn, columnTwice, lostSchool];

function damaged(random: Random): Rows {
  const columns = random.chance(0.5) ? shuffled(WIDE_COLUMNS, () => random.below(1000) / 1000) : WIDE_COLUMNS;
  let rows: Rows = [...headerRows(columns), ...schoolRows(columns)];
  for (let count = random.below(MOST_DAMAGES); count >= 0; count -= 1) rows = random.one(DAMAGES)(rows, random);
  return rows;
}

describe(`${RUNS} wide exports with words of the header wiped, columns lost and doubled`, () => {
  const whole = tableOf([...headerRows(WIDE_COLUMNS), ...schoolRows(WIDE_COLUMNS)]);
  const right = new Map(whole.records.map((record) => [record.name, figurePaths(record)]));

  it("give the figures that they gave when they were whole, or none", () => {
    const wrong: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const recognition = recogniseWorkbook(workbookOf([sheetOf(damaged(randomFrom(run)))]), {});
      const tables = recognition.kind === "found" ? recognition.tables : [];
      for (const record of tables.flatMap(({ records }) => records)) {
        const figures = right.get(record.name);
        const others = [...figurePaths(record)].filter(
          ([path, { value }]) => typeof value === "number" && value !== figures?.get(path)?.value,
        );
        wrong.push(...others.map(([path, { value }]) => `run ${run}: ${record.name} ${path} ${String(value)}`));
      }
    }
    expect(wrong).toEqual([]);
  });
});
