import {
  deskMessage,
  reasonOf,
  refusalMessage,
  unreadableMessage,
  type DeskMessage,
} from "../../../../workbench/page/desk/deskMessages";
import { accessDenied, invalidArgument } from "../../../../workbench/model/hostError";
import { UnreadableWorkbook, type UnreadableReason } from "../../../../workbench/xlsx/unreadable";

const PARTS: Readonly<Record<DeskMessage, readonly string[]>> = {
  protected: [],
  refused: ["reason"],
  unreadable: ["file", "reason"],
  addinFailed: ["reason"],
  unknownCommand: ["name", "label"],
  failed: ["reason"],
  notHere: [],
};
const CODES = Object.keys(PARTS) as DeskMessage[];

describe.each(["zh-CN", "en-US"] as const)("sentences of the desk in %s", (locale) => {
  it.each(CODES)("%s is there, with all its parts and no other", (code) => {
    const text = deskMessage(locale, code);
    expect([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()).toEqual([...PARTS[code]].sort());
    const filled = deskMessage(locale, code, Object.fromEntries(PARTS[code].map((name) => [name, `〔${name}〕`])));
    expect(filled).not.toMatch(/[{}]/);
    for (const name of PARTS[code]) expect(filled).toContain(`〔${name}〕`);
  });

  it("are in the language", () => {
    const isChinese = CODES.map((code) => /[一-鿿]/.test(deskMessage(locale, code)));
    expect(isChinese).toEqual(CODES.map(() => locale === "zh-CN"));
  });

  it("say a name as it is, whatever signs it has", () => {
    const names = { file: "$& {reason} $$.xlsx", reason: "{file}" };
    const text = deskMessage(locale, "unreadable", names);
    expect([text.includes(names.file), text.includes(names.reason)]).toEqual([true, true]);
  });

  it("name protection, what the sheet says, and what else went wrong", () => {
    expect(refusalMessage(locale, accessDenied())).toBe(deskMessage(locale, "protected"));
    expect(refusalMessage(locale, invalidArgument("too wide"))).toContain("too wide");
    expect(refusalMessage(locale, new Error("kaputt"))).toBe(deskMessage(locale, "failed", { reason: "kaputt" }));
  });

  it.each<UnreadableReason>([
    ...(["empty", "legacyXls", "encrypted", "binaryXlsb", "openDocument"] as const),
    ...(["otherOffice", "html", "text", "damaged", "noSheets"] as const),
  ])("say why a file did not open (%s), in that language", (reason) => {
    const text = unreadableMessage(locale, "a.xls", new UnreadableWorkbook(reason));
    expect(text).toContain("a.xls");
    expect(/[一-鿿]/.test(text)).toBe(locale === "zh-CN");
  });

  it("say what an unexpected error says of a file", () => {
    expect(unreadableMessage(locale, "a.xlsx", new TypeError("offline"))).toContain("offline");
  });
});

it("an error says its message, anything else itself", () => {
  expect([reasonOf(new Error("kaputt")), reasonOf("einfach so"), reasonOf(undefined)]).toEqual([
    "kaputt",
    "einfach so",
    "undefined",
  ]);
});
