import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { damaged, FileRefusal } from "./fileRefusal";
import { MAXIMUM_PACKAGE_BYTES, MAXIMUM_PART_BYTES, MAXIMUM_PARTS } from "./limits";

const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIZE = 20;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;
/** Deflate grows its input a thousandfold at most: so little of it never costs much before the limit is seen. */
const CHUNK = 32 * 1024;

/** One part as the directory at the end of a zip describes it. */
interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A zip, its parts unpacked one at a time and only when they are asked for. Sizes are held while a part is unpacked,
 * whatever the directory claims, and its checksum has to be right: a part that lost a bit could hold another figure.
 */
export class ZipArchive {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private unpackedBytes = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }

  /** True where some part's path begins so. */
  hasUnder(folder: string): boolean {
    const key = keyOf(folder);
    return [...this.entries.keys()].some((path) => path.startsWith(key));
  }

  /** A part, or null where there is none. `sheet` names the sheet that is said to be too large. */
  part(path: string, sheet = ""): Uint8Array | null {
    const entry = this.entries.get(keyOf(path));
    if (entry === undefined) return null;
    if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new FileRefusal({ code: "passwordProtected" });
    this.unpackedBytes += entry.size;
    if (entry.size > MAXIMUM_PART_BYTES) throw new FileRefusal({ code: "contentTooLarge", sheet });
    if (this.unpackedBytes > MAXIMUM_PACKAGE_BYTES) throw new FileRefusal({ code: "contentTooLarge", sheet: "" });
    const content = this.unpack(entry);
    if (crc32(content) !== entry.crc) throw damaged();
    return content;
  }

  private unpack(entry: Entry): Uint8Array {
    const packed = this.packed(entry);
    if (entry.method === STORED && packed.length === entry.size) return packed;
    if (entry.method !== DEFLATED) throw damaged();
    return inflate(packed, entry.size);
  }

  private packed({ offset, packedSize }: Entry): Uint8Array {
    if (this.word(offset) !== LOCAL_SIGNATURE) throw damaged();
    const start = offset + LOCAL_SIZE + this.half(offset + 26) + this.half(offset + 28);
    if (start + packedSize > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + packedSize);
  }

  private readDirectory(): void {
    let { at, count } = this.directory();
    if (count > MAXIMUM_PARTS) throw new FileRefusal({ code: "contentTooLarge", sheet: "" });
    for (; count > 0; count -= 1) {
      if (this.word(at) !== CENTRAL_SIGNATURE) throw damaged();
      const [name, extra, comment] = [this.half(at + 28), this.half(at + 30), this.half(at + 32)];
      const end = at + CENTRAL_SIZE + name + extra;
      if (end > this.bytes.length) throw damaged();
      const key = keyOf(new TextDecoder().decode(this.bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + name)));
      // Two parts of one name: programs differ in which of them they read.
      if (this.entries.has(key)) throw damaged();
      this.entries.set(key, this.entry(at, { from: end - extra, to: end }));
      at = end + comment;
    }
  }

  /** Where the directory begins and how many parts it lists. */
  private directory(): { at: number; count: number } {
    const lowest = Math.max(0, this.bytes.length - END_SIZE - LONGEST_COMMENT);
    let end = this.bytes.length - END_SIZE;
    while (end >= lowest && this.word(end) !== END_SIGNATURE) end -= 1;
    if (end < lowest) throw damaged();
    const locator = end - ZIP64_LOCATOR_SIZE;
    if (locator >= 0 && this.word(locator) === ZIP64_LOCATOR_SIGNATURE) {
      const large = this.long(locator + 8);
      if (this.word(large) !== ZIP64_END_SIGNATURE) throw damaged();
      return { at: this.long(large + 48), count: this.long(large + 32) };
    }
    return { at: this.word(end + 16), count: this.half(end + 10) };
  }

  private entry(at: number, extra: { readonly from: number; readonly to: number }): Entry {
    const large = this.zip64Values(extra);
    const value = (field: number): number => {
      const small = this.word(at + field);
      return small === IN_ZIP64 ? (large.shift() ?? small) : small;
    };
    // The order is that of the extra field: size, packed size, offset.
    const size = value(24);
    const packedSize = value(20);
    return {
      flags: this.half(at + 8),
      method: this.half(at + 10),
      crc: this.word(at + 16),
      packedSize,
      size,
      offset: value(42),
    };
  }

  /** The numbers that did not fit into 32 bits. */
  private zip64Values({ from, to }: { readonly from: number; readonly to: number }): number[] {
    for (let at = from; at + 4 <= to; at += 4 + this.half(at + 2)) {
      if (this.half(at) !== 1) continue;
      const values: number[] = [];
      const end = Math.min(to, at + 4 + this.half(at + 2));
      for (let value = at + 4; value + 8 <= end; value += 8) values.push(this.long(value));
      return values;
    }
    return [];
  }

  private half(at: number): number {
    if (at < 0 || at + 2 > this.bytes.length) throw damaged();
    return this.view.getUint16(at, true);
  }

  private word(at: number): number {
    if (at < 0 || at + 4 > this.bytes.length) throw damaged();
    return this.view.getUint32(at, true);
  }

  private long(at: number): number {
    return this.word(at) + this.word(at + 4) * 0x1_0000_0000;
  }
}

/** Paths are told apart without case and with either slash, as Excel does. */
function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Unpacks to exactly this size, and stops where there would be more. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  const filled = packed.length <= CHUNK ? inflateAtOnce(packed, content) : inflateInChunks(packed, content);
  if (filled !== size) throw damaged();
  return content;
}

/** What would not fit is dropped by the library, and the checksum tells. */
function inflateAtOnce(packed: Uint8Array, content: Uint8Array): number {
  try {
    return inflateSync(packed, { out: content }).length;
  } catch {
    throw damaged();
  }
}

function inflateInChunks(packed: Uint8Array, content: Uint8Array): number {
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > content.length) throw damaged();
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    throw damaged();
  }
  return filled;
}
