import { readForms } from "../../../src/workbook/annualForms/readForms";
import { REAL_FORMS } from "../../fixtures/realForms";
import { sheetOf } from "../../fixtures/sheets";

const read = (code: keyof typeof REAL_FORMS) => {
  const [form, ...others] = readForms(sheetOf(REAL_FORMS[code], { name: code }));
  expect(others).toEqual([]);
  return form!;
};

describe("a form of a real export", () => {
  it.each([
    ["基础基331", 15, 15],
    ["基础基431", 10, 17],
    ["基础基511", 14, 7],
  ] as const)("%s is recognised by its padded code cell, with all its rows and columns", (code, rows, columns) => {
    const form = read(code);
    expect(form.definition.code).toBe(code);
    expect({ rows: form.missingRows, columns: form.missingColumns }).toEqual({ rows: [], columns: [] });
    expect(form.rows.size).toBe(rows);
    expect(form.columns.size).toBe(columns);
  });

  it("gives figures with the cell that they stand in", () => {
    const form = read("基础基331");
    expect(form.cell(1, 15)).toEqual({
      at: { sheet: "基础基331", row: 6, column: 17 },
      raw: 305,
      kind: "number",
      value: 305,
      isText: false,
    });
    expect(form.cell(1, 9)?.kind).toBe("star");
    expect(form.cell(4, 1)?.kind).toBe("blank");
    expect(form.cell(99, 1)).toBeNull();
  });
});
