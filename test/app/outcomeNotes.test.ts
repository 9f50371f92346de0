import { dataErrorsNote, notMarkedNote, renamedNote, settingsNote } from "../../src/app/outcomeNotes";
import { EVERY_FINDING } from "../fixtures/everyFinding";

describe("notes that are there only where there is something to say", () => {
  it("a sheet under another name than wanted, but not one that is written again", () => {
    expect(renamedNote({ name: "校验结果 (2)", replaces: false }, "checkResults")).toEqual([
      { code: "sheetRenamed", wanted: "校验结果", sheet: "校验结果 (2)" },
    ]);
    expect(renamedNote({ name: "校验结果 (2)", replaces: true }, "checkResults")).toEqual([]);
    expect(renamedNote({ name: "校验结果", replaces: false }, "checkResults")).toEqual([]);
  });

  it("protected sheets", () => {
    expect(notMarkedNote(["年报"])).toEqual([{ code: "notMarked", sheets: ["年报"] }]);
    expect(notMarkedNote([])).toEqual([]);
  });

  it("data errors, and of the findings only these", () => {
    const { blankCell, notWholeHint, readingShort, negativeNumber } = EVERY_FINDING;
    expect(dataErrorsNote([blankCell, notWholeHint, readingShort, negativeNumber])).toEqual([
      { code: "dataErrors", count: 2 },
    ]);
    expect(dataErrorsNote([notWholeHint, readingShort])).toEqual([]);
  });

  it("settings that were not used", () => {
    expect(settingsNote("notJson")).toEqual([{ code: "settingsIgnored", fault: "notJson" }]);
    expect(settingsNote(null)).toEqual([]);
  });
});
