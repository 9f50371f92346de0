import fc from "fast-check";
import { isBlankValue } from "../../../src/core/rectification/ledgerRow";
import { runSize } from "../../fixtures/runSize";
import { ledgerOn } from "./writtenLedger";
import { COLUMN, LedgerWorld } from "./ledgerWorld";

/** The world itself knows what was typed, so no other model is needed. */
type Model = Readonly<Record<string, never>>;

/** All that was typed stands in its row, unchanged. */
function expectTyped(world: LedgerWorld): void {
  world.typed.forEach((cells, row) => {
    for (const [column, text] of cells) expect([row, column, world.grid[row]?.[column]]).toEqual([row, column, text]);
  });
}

abstract class Act implements fc.Command<Model, LedgerWorld> {
  constructor(protected readonly numbers: readonly number[]) {}
  check(): boolean {
    return true;
  }
  run(_model: Model, world: LedgerWorld): void {
    this.act(world);
    expectTyped(world);
  }
  protected number(index: number): number {
    return this.numbers[index] ?? 0;
  }
  abstract act(world: LedgerWorld): void;
  toString(): string {
    return `${this.constructor.name}(${this.numbers.join()})`;
  }
}

class EditData extends Act {
  act(world: LedgerWorld): void {
    const levels = [this.number(0) % 3, this.number(1) % 3, this.number(2) % 3] as const;
    const [first = levels, second = levels] = world.figures;
    world.figures = this.number(0) % 2 === 0 ? [levels, second] : [first, levels];
  }
}

class Type extends Act {
  act(world: LedgerWorld): void {
    world.type(world.rowAt(this.number(0)), this.number(1) % COLUMN.key, this.number(2) % 5 === 0 ? "" : null);
  }
}

class TypeResult extends Act {
  act(world: LedgerWorld): void {
    world.type(world.rowAt(this.number(0)), COLUMN.result, this.number(1) % 3 === 0 ? "" : null);
  }
}

class TypeProblem extends Act {
  act(world: LedgerWorld): void {
    world.type(world.rowAt(this.number(0)), COLUMN.problem, this.number(1) % 3 === 0 ? "" : null);
  }
}

class SpoilKey extends Act {
  act(world: LedgerWorld): void {
    const cells = world.grid[world.rowAt(this.number(0))];
    if (cells !== undefined)
      cells[this.number(1) % 2 === 0 ? COLUMN.key : COLUMN.written] = this.number(2) % 2 === 0 ? "" : "乱";
  }
}

class Sort extends Act {
  act(world: LedgerWorld): void {
    world.sort(this.number(0) % COLUMN.key, this.number(1) % 4 !== 0);
  }
}

class Filter extends Act {
  act(world: LedgerWorld): void {
    world.hidden = new Set(this.number(0) % 3 === 0 ? [] : this.numbers.map((number) => world.rowAt(number)));
  }
}

class Insert extends Act {
  act(world: LedgerWorld): void {
    world.insert(world.rowAt(this.number(0)));
  }
}

class Remove extends Act {
  act(world: LedgerWorld): void {
    world.remove(world.rowAt(this.number(0)));
  }
}

class Copy extends Act {
  act(world: LedgerWorld): void {
    world.copy(world.rowAt(this.number(0)), world.rowAt(this.number(1)));
  }
}

/** What an update adds is exactly what has no key and no possible match; nothing is left to change after it. */
class Update extends Act {
  act(world: LedgerWorld): void {
    const before = new Set(world.keys());
    const owners = [...world.owners];
    const keys = world.grid.map((row) => String(row[COLUMN.key] ?? ""));
    const { plan, update } = world.update();
    // Nothing is written into a row that is another entry's, wherever its key has got to.
    for (const { row } of update.cells) expect([row, keys[row]]).toEqual([row, owners[row]]);
    const added = (update.insertion?.cells ?? []).map((cells) => String(cells[COLUMN.key]));
    expect(new Set(added).size).toBe(added.length);
    const asked = plan.notes.flatMap((note) => (note.code === "possibleMatch" ? note.problem.keys : []));
    const missing = world
      .check()
      .judged.filter(({ status, keys }) => status === "required" && !keys.some((key) => before.has(key)))
      .flatMap(({ keys: [key] }) => (key === undefined || asked.includes(key) ? [] : [key]));
    expect([...added].sort()).toEqual([...missing].sort());
    const again = world.planned();
    expect([again.update.cells, again.update.insertion]).toEqual([[], null]);
    expectOurs(world);
    expectCounts(world);
  }
}

/** Where nobody typed, an entry says what the check says. */
function expectOurs(world: LedgerWorld): void {
  const excused = new Set(
    world
      .planned()
      .plan.notes.filter(({ code }) => ["conflict", "copy", "torn", "hidden", "failsAgain"].includes(code))
      .map(({ row }) => row.row),
  );
  const judged = new Map(world.check().judged.flatMap((problem) => problem.keys.map((key) => [key, problem])));
  for (const row of ledgerOn(world.grid, [...world.hidden]).rows) {
    const problem = judged.get(String(row.key));
    const isTyped = [COLUMN.problem, COLUMN.result, COLUMN.closed].some((column) => world.typed[row.row]?.has(column));
    if (problem === undefined || excused.has(row.row) || isTyped || world.hidden.has(row.row)) continue;
    if (!isBlankValue(row.closed) || isBlankValue(row.problem) || row.written === "" || row.written === "乱") continue;
    if (problem.status === "required") {
      expect(String(row.problem)).toContain(problem.limit === 0.5 ? "校际差异系数" : "低于标准");
      expect(String(row.result)).not.toContain("已达标");
    }
  }
}

/** States are counted as a person would count them. */
function expectCounts(world: LedgerWorld): void {
  const { counts, closable } = world.view();
  const rows = ledgerOn(world.grid).rows.filter(({ problem }) => !isBlankValue(problem));
  expect(counts.notStarted + counts.inProgress + counts.rectified + counts.closed).toBe(rows.length);
  expect(counts.closed).toBe(rows.filter(({ closed }) => typeof closed === "number").length);
  for (const { at } of closable) expect(world.grid[at.row]?.[COLUMN.closed]).toBe("");
}

/** The user confirms every proposal; the date is the user's from then on. */
class Close extends Act {
  act(world: LedgerWorld): void {
    for (const { at } of world.view().closable) world.type(at.row, COLUMN.closed, 46_127);
  }
}

class Reopen extends Act {
  act(world: LedgerWorld): void {
    world.type(world.rowAt(this.number(0)), COLUMN.closed, "");
  }
}

const KINDS = [
  EditData,
  Type,
  TypeResult,
  TypeProblem,
  SpoilKey,
  Sort,
  Filter,
  Insert,
  Remove,
  Copy,
  Update,
  Close,
  Reopen,
];
const numbers = fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 });
const commands = fc.commands(
  [...KINDS, EditData, Update, Update].map((Kind) => numbers.map((given) => new Kind(given))),
  { maxCommands: 30 },
);
const level = fc.nat({ max: 2 });
const figures = fc.tuple(fc.tuple(level, level, level), fc.tuple(level, level, level));

describe("a ledger in people's hands", () => {
  it("keeps all that was typed in its row, has no entry twice, and counts right, whatever is done to it", () => {
    fc.assert(
      fc.property(figures, commands, (start, acts) => {
        fc.modelRun(() => ({ model: {}, real: new LedgerWorld(start) }), acts);
      }),
      { numRuns: runSize({ small: 20, usual: 300, full: 2_000 }) },
    );
  }, 600_000);
});
