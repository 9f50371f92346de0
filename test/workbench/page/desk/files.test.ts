/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { openFile, openSample, saveFile } from "../../../../workbench/page/desk/files";
import { setCell } from "../../../../workbench/store/cells";
import { createWorkbook } from "../../../../workbench/store/sheets";
import type { Sample } from "../../../../workbench/samples/samples";
import { readWorkbook } from "../../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../workbench/xlsx/writeWorkbook";

// What every browser has and jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

function aWorkbook(value: string) {
  const workbook = createWorkbook("表");
  setCell(workbook.sheets[0]!, [0, 0], { value });
  return workbook;
}
const bytesOf = async (value: string) => Uint8Array.from(await writeWorkbook(aWorkbook(value)));
const file = (bytes: Uint8Array, name: string) =>
  ({ name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }) as unknown as File;
const sample = (source: Sample["source"]): Sample => ({
  id: "ten",
  label: { "zh-CN": "", "en-US": "" },
  fileName: "示例.xlsx",
  source,
});

describe("opening", () => {
  it("reads the file that was chosen, under its name", async () => {
    const opened = await openFile(file(await bytesOf("甲"), "金城市.xlsx"));
    expect([opened.fileName, opened.workbook.sheets[0]?.cells.get("0,0")?.value]).toEqual(["金城市.xlsx", "甲"]);
  });

  it("says what a file is that is no workbook", async () => {
    await expect(openFile(file(new Uint8Array([1, 2, 3]), "a.xlsx"))).rejects.toMatchObject({ reason: "text" });
  });

  it("makes a sample anew each time", async () => {
    const made = sample({ kind: "made", make: () => aWorkbook("新") });
    const [one, other] = [await openSample(made), await openSample(made)];
    expect([one.fileName, one.workbook === other.workbook]).toEqual(["示例.xlsx", false]);
  });

  it("fetches a sample, and says where it was not to be had", async () => {
    const bytes = await bytesOf("乙");
    const answers: Record<string, object> = {
      "/a.xlsx": { ok: true, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) },
      "/b.xlsx": { ok: false, status: 404, statusText: "Not Found" },
    };
    Object.assign(globalThis, { fetch: (url: string) => Promise.resolve(answers[url]) });
    const opened = await openSample(sample({ kind: "file", url: "/a.xlsx" }));
    expect(opened.workbook.sheets[0]?.cells.get("0,0")?.value).toBe("乙");
    await expect(openSample(sample({ kind: "file", url: "/b.xlsx" }))).rejects.toThrow("/b.xlsx: 404 Not Found");
  });
});

describe("saving", () => {
  let saved: { name: string; blob: Blob | null; href: string }[];
  let revoked: string[];
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    saved = [];
    revoked = [];
    let made: Blob | null = null;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made = blob;
        return "blob:1";
      },
      revokeObjectURL: (url: string) => revoked.push(url),
    });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: made, href: this.href });
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it.each([
    ["金城市.xlsx", "金城市.xlsx"],
    ["A.XLSX", "A.XLSX"],
    ["旧表.xls", "旧表.xlsx"],
    ["没有后缀", "没有后缀.xlsx"],
    ["2024.9 学年", "2024.9 学年.xlsx"],
    ["", "workbook.xlsx"],
  ])("a workbook named %j is offered as %j", async (fileName, expected) => {
    await saveFile({ workbook: aWorkbook("甲"), fileName });
    expect(saved.map(({ name }) => name)).toEqual([expected]);
  });

  it("gives the workbook to the browser for as long as it may take to fetch it", async () => {
    await saveFile({ workbook: aWorkbook("甲"), fileName: "a.xlsx" });
    const [download] = saved;
    expect([download?.href, download?.blob?.type]).toEqual([
      "blob:1",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
    jest.advanceTimersByTime(59_000);
    expect(revoked).toEqual([]);
    jest.advanceTimersByTime(1_000);
    expect(revoked).toEqual(["blob:1"]);
    jest.useRealTimers();
    const read = await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as ArrayBuffer);
      };
      reader.readAsArrayBuffer(download!.blob!);
    });
    expect((await readWorkbook(new Uint8Array(read))).sheets[0]?.cells.get("0,0")?.value).toBe("甲");
  });
});
