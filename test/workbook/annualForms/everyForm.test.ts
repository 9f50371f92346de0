import { FORM_DEFINITIONS } from "../../../src/workbook/annualForms/formCatalogue";
import { printedChecks } from "../../../src/workbook/annualForms/printedChecks";
import { readForms } from "../../../src/workbook/annualForms/readForms";
import { FORM_SAMPLES } from "../../corpus/forms/formSamples";
import { sheetOf } from "../../fixtures/sheets";

const samples = FORM_SAMPLES.map((sample) => ({ ...sample, name: `${sample.layout.code} ${sample.layout.title}` }));

describe("every form of both generations", () => {
  it.each(samples)("$name is found with all its rows and columns, and closes as printed", ({ layout, rows }) => {
    const forms = readForms(sheetOf(rows, { name: "表" }));
    expect(forms.map(({ definition }) => [definition.code, definition.title])).toEqual([[layout.code, layout.title]]);
    const [form] = forms;
    expect({ rows: form?.missingRows, columns: form?.missingColumns }).toEqual({ rows: [], columns: [] });
    const words = printedChecks(form!).filter(({ code }) => code !== "notANumber");
    expect(words).toEqual([]);
  });

  it.each(FORM_DEFINITIONS)(
    "$code $title has numbers that grow and relations between numbers that are there",
    (form) => {
      const columns = form.columns.map(({ number }) => number);
      const rows = form.rows.map(({ number }) => number);
      for (const numbers of [columns, rows]) expect([...numbers].sort((one, other) => one - other)).toEqual(numbers);
      for (const [sums, known] of [
        [form.columnSums, columns],
        [form.rowSums, rows],
      ] as const)
        for (const { whole, parts, less = [] } of sums)
          expect(known).toEqual(expect.arrayContaining([whole, ...parts, ...less]));
      for (const [entries, known] of [
        [form.columns, columns],
        [form.rows, rows],
      ] as const)
        for (const { partOf } of entries) if (partOf !== undefined) expect(known).toContain(partOf);
      expect(form.source).not.toBe("");
    },
  );
});
