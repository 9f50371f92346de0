import type { FileFault } from "../../src/i18n/fileFault";
import { describeFileFault } from "../../src/i18n/fileFaultSentences";
import { CHINESE, UNFORMATTED, unquoted } from "../fixtures/words";

/** One of each code, or this does not compile. */
const FAULTS: { readonly [Code in FileFault["code"]]: FileFault & { readonly code: Code } } = {
  emptyFile: { code: "emptyFile" },
  legacyWorkbook: { code: "legacyWorkbook" },
  passwordProtected: { code: "passwordProtected" },
  binaryWorkbook: { code: "binaryWorkbook" },
  openDocument: { code: "openDocument" },
  xmlSpreadsheet: { code: "xmlSpreadsheet" },
  webArchive: { code: "webArchive" },
  notAWorkbook: { code: "notAWorkbook" },
  damaged: { code: "damaged" },
  unknownEncoding: { code: "unknownEncoding" },
  noTableInPage: { code: "noTableInPage" },
  readerStopped: { code: "readerStopped" },
  fileTooLarge: { code: "fileTooLarge", megabytes: 51, most: 50 },
  contentTooLarge: { code: "contentTooLarge", sheet: "年报" },
  quoteNotClosed: { code: "quoteNotClosed", line: 7 },
  noSchools: { code: "noSchools", reasons: [{ code: "noHeader", sheet: "封面" }] },
  severalTables: { code: "severalTables", sheets: ["2025", "2026"] },
  formsAndTables: { code: "formsAndTables", sheet: "汇总" },
  needsAnswer: { code: "needsAnswer", sheet: "年报" },
  readingsOnly: { code: "readingsOnly", sheet: "表Ⅱ-2" },
  tooManySchools: { code: "tooManySchools", most: 19_997 },
  unexpected: { code: "unexpected", kind: "TypeError" },
};

describe("why a file gave nothing", () => {
  it.each(Object.entries(FAULTS))("%s is said in one line, in both languages", (_code, fault) => {
    const [chinese, english] = [describeFileFault(fault), describeFileFault(fault, "en-US")];
    expect(chinese).toMatch(CHINESE);
    expect(unquoted(english)).not.toMatch(CHINESE);
    expect(chinese + english).not.toMatch(UNFORMATTED);
    expect(chinese + english).not.toContain("\n");
  });

  it("says which sheet is too large, or that all are", () => {
    expect(describeFileFault({ code: "contentTooLarge", sheet: "年报" })).toContain("工作表“年报”过大");
    expect(describeFileFault({ code: "contentTooLarge", sheet: "" })).toContain("各工作表的内容合起来过大");
    expect(describeFileFault({ code: "contentTooLarge", sheet: "年报" }, "en-US")).toContain(
      "Sheet “年报” is too large",
    );
    expect(describeFileFault({ code: "contentTooLarge", sheet: "" }, "en-US")).toContain("The sheets together");
  });

  it("names what there is to choose from", () => {
    expect(describeFileFault(FAULTS.severalTables)).toBe(
      "有不止一张学校数据表（“2025”、“2026”）：请只留一张，或隐藏其余的",
    );
    expect(describeFileFault(FAULTS.quoteNotClosed)).toContain("第 7 行的引号没有结束");
    expect(describeFileFault(FAULTS.fileTooLarge)).toContain("文件有 51 MB，超过 50 MB");
  });
});
