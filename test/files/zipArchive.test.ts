import { deflateSync, strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/files/crc32";
import { FileRefusal } from "../../src/files/fileRefusal";
import { ZipArchive } from "../../src/files/zipArchive";

const TEXT = "学校基础数据".repeat(40_000);
/** Text that deflate makes little of: a part larger than what is unpacked at once. */
const NOISE = Array.from({ length: 120_000 }, (_, index) => ((index * 2_654_435_761) >>> 7) & 0xff);

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof FileRefusal ? error.fault : error;
  }
  return "nothing";
}

/** Bytes with a number of the last part's directory entry replaced: 4 bytes at `field`. */
function withEntry(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  view.setUint32(view.getUint32(end + 16, true) + field, value, true);
  return copy;
}

describe("a zip", () => {
  const zip = zipSync({ "a/B.xml": strToU8(TEXT), noise: new Uint8Array(NOISE), stored: [strToU8("x"), { level: 0 }] });

  it("gives its parts, whatever the case and the slashes of their paths", () => {
    const archive = new ZipArchive(zip);
    expect(new TextDecoder().decode(archive.part("A\\b.xml") ?? undefined)).toBe(TEXT);
    expect([...(archive.part("/noise") ?? [])]).toEqual(NOISE);
    expect([...(archive.part("stored") ?? [])]).toEqual([120]);
    expect(archive.part("other")).toBeNull();
    expect([archive.has("A/B.XML"), archive.hasUnder("a/"), archive.hasUnder("b/")]).toEqual([true, true, false]);
  });

  it("may have a comment at its end", () => {
    const commented = new Uint8Array(zip.length + 5);
    commented.set(zip);
    commented.set(strToU8("hello"), zip.length);
    commented[zip.length - 2] = 5;
    expect(new ZipArchive(commented).has("stored")).toBe(true);
  });

  it("is read where its sizes stand in the fields of zip64", () => {
    const content = strToU8("甲");
    const packed = deflateSync(content);
    const name = strToU8("a");
    const bytes = new Uint8Array(400);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x04034b50, true);
    view.setUint16(26, 1, true);
    bytes.set(name, 30);
    bytes.set(packed, 31);
    const central = 31 + packed.length;
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 10, 8, true);
    view.setUint32(central + 16, crc32(content), true);
    view.setUint32(central + 20, 0xffffffff, true);
    view.setUint32(central + 24, 0xffffffff, true);
    view.setUint16(central + 28, 1, true);
    view.setUint16(central + 30, 24, true);
    bytes.set(name, central + 46);
    const extra = central + 47;
    view.setUint16(extra, 0x9999, true);
    view.setUint16(extra + 4, 1, true);
    view.setUint16(extra + 6, 16, true);
    view.setUint32(extra + 8, content.length, true);
    view.setUint32(extra + 16, packed.length, true);
    const end = extra + 24;
    view.setUint32(end, 0x06054b50, true);
    view.setUint16(end + 10, 1, true);
    view.setUint32(end + 16, central, true);
    expect(new TextDecoder().decode(new ZipArchive(bytes.slice(0, end + 22)).part("a") ?? undefined)).toBe("甲");
    // The same with its directory named by the end of zip64, whose place a locator tells.
    bytes.fill(0, end);
    view.setUint32(end, 0x06064b50, true);
    view.setUint32(end + 32, 1, true);
    view.setUint32(end + 48, central, true);
    view.setUint32(end + 56, 0x07064b50, true);
    view.setUint32(end + 64, end, true);
    view.setUint32(end + 76, 0x06054b50, true);
    const large = bytes.slice(0, end + 98);
    expect(new TextDecoder().decode(new ZipArchive(large).part("a") ?? undefined)).toBe("甲");
    large[end] = 0;
    expect(thrown(() => new ZipArchive(large))).toEqual({ code: "damaged" });
  });

  it.each([
    ["its checksum is wrong", 16, 1],
    ["it claims to be smaller than it is", 24, 10],
    ["it claims to be larger than it is", 24, 1_000_000],
    ["it claims to end behind the file", 20, 0x7fffffff],
    ["it claims to begin behind the file", 42, 0x7fffffff],
    ["its method is unknown", 8, 0x00630000],
  ])("refuses a part as damaged where %s", (_what, field, value) => {
    expect(thrown(() => new ZipArchive(withEntry(zip, field, value)).part("a/b.xml"))).toEqual({ code: "damaged" });
    const large = zipSync({ noise: new Uint8Array(NOISE) });
    expect(thrown(() => new ZipArchive(withEntry(large, field, value)).part("noise"))).toEqual({ code: "damaged" });
  });

  it("says that a part is encrypted", () => {
    expect(thrown(() => new ZipArchive(withEntry(zip, 8, 0x00080001)).part("a/b.xml"))).toEqual({
      code: "passwordProtected",
    });
  });

  it("refuses a bomb whose directory claims that it is small, before it went off", () => {
    const bomb = zipSync({ bomb: new Uint8Array(200 * 1024 * 1024) });
    // Time of the processor: others may use the machine too.
    const start = process.cpuUsage();
    expect(thrown(() => new ZipArchive(withEntry(bomb, 24, 1000)).part("bomb"))).toEqual({ code: "damaged" });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
  });

  it("refuses two parts of one name, and more parts than any workbook has", () => {
    const twice = zipSync({ a: strToU8("1"), A: strToU8("2") });
    expect(thrown(() => new ZipArchive(twice))).toEqual({ code: "damaged" });
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [String(index), new Uint8Array(0)])),
      { level: 0 },
    );
    expect(thrown(() => new ZipArchive(many))).toEqual({ code: "contentTooLarge", sheet: "" });
  });

  it.each([0, 3, 21, 22])("of %d bytes is damaged", (length) => {
    expect(thrown(() => new ZipArchive(zip.slice(0, length)))).toEqual({ code: "damaged" });
  });
});
