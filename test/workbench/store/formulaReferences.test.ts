import fc from "fast-check";
import { dropSheetFromFormula, renameSheetInFormula, shiftFormula } from "../../../workbench/store/formulaReferences";

describe("references in formulas", () => {
  test("relative references move with a copied formula, fixed ones, texts and function names stay", () => {
    const formula = `=SUM(A1:$B$2,A$3,$C4)+LOG10(B2)&"A1"+'表 A1'!B2+1E5+A:A+$B:C+1:2+表1[A1]`;
    expect(shiftFormula(formula, 1, 1)).toBe(
      `=SUM(B2:$B$2,B$3,$C5)+LOG10(C3)&"A1"+'表 A1'!C3+1E5+B:B+$B:D+2:3+表1[A1]`,
    );
  });

  test("a reference that leaves the sheet becomes #REF!, and an error stays what it is", () => {
    expect(shiftFormula("=A1+#REF!+#N/A", -1, 0)).toBe("=#REF!+#REF!+#N/A");
    expect(shiftFormula("=XFD1", 0, 1)).toBe("=#REF!");
  });

  test("moving there and back gives the formula again", () => {
    const offset = fc.nat(300);
    fc.assert(
      fc.property(offset, offset, (rows, columns) => {
        const formula = '=IF(B2>$C$3,SUM(D4:E5),"B2")+学校!B$7';
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });

  test("a renamed sheet is renamed in formulas, whatever its case and quotes, but not in texts", () => {
    const formula = `='表 a'!B2+表1!C3&"'表 A'!B2"+SUM('表 A'!A1:B2)`;
    expect(renameSheetInFormula(formula, "表 A", "新")).toBe(`=新!B2+表1!C3&"'表 A'!B2"+SUM(新!A1:B2)`);
    expect(renameSheetInFormula("=表1!A1", "表1", "O'k")).toBe("='O''k'!A1");
  });

  test("references to a deleted sheet become #REF!", () => {
    expect(dropSheetFromFormula("='表 A'!B2+SUM('表 A'!A1:B2)+表1!C3+'表 A'!名", "表 A")).toBe(
      "=#REF!+SUM(#REF!)+表1!C3+#REF!",
    );
  });
});
