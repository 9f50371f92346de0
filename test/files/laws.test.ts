import fc from "fast-check";
import { setCell } from "../../workbench/store/cells";
import { createWorkbook } from "../../workbench/store/sheets";
import { writeWorkbook } from "../../workbench/xlsx/writeWorkbook";
import { readFile } from "../../src/files/readFile";
import { readSheets } from "./packages";

/** What cells hold, as the workbench writes it: texts with what XML has to escape, numbers, truth values. */
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.string({
    unit: fc.constantFrom("学", "校", "<", "&", '"', "'", " ", "\n", "\t", "_x000D_", "😀", "]]>", "０"),
    minLength: 1,
    maxLength: 20,
  }),
);
const cells = fc.uniqueArray(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 60 }), value), {
  selector: ([row, column]) => `${String(row)},${String(column)}`,
  minLength: 1,
  maxLength: 40,
});

test("whatever the workbench writes is read back", async () => {
  await fc.assert(
    fc.asyncProperty(cells, async (written) => {
      const workbook = createWorkbook("表");
      const [sheet] = workbook.sheets;
      if (sheet === undefined) throw new Error("a new workbook has a sheet");
      for (const [row, column, content] of written) setCell(sheet, [row, column], { value: content });
      const [content] = readSheets(await writeWorkbook(workbook)).snapshot.contents;
      const found = (content?.values ?? []).flatMap((line, row) =>
        line.flatMap((one, column) =>
          one === "" ? [] : [[row + (content?.origin.row ?? 0), column + (content?.origin.column ?? 0), one] as const],
        ),
      );
      const key = (list: readonly (readonly [number, number, unknown])[]) =>
        [...list].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(key(found)).toEqual(key(written.map(([row, column, one]) => [row, column, Object.is(one, -0) ? 0 : one])));
    }),
    { numRuns: 60 },
  );
});

test("no bytes make the reader throw or hang", () => {
  const starts = ["PK\u0003\u0004", "<html><table><tr><td", '"', "<?xml ", "\ufeff", ""];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const bytes = new Uint8Array([...new TextEncoder().encode(start), ...rest]);
      const reading = readFile("a.xlsx", bytes);
      expect(typeof reading.ok).toBe("boolean");
    }),
    { numRuns: 2_000 },
  );
});
