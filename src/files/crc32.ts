const POLYNOMIAL = 0xedb88320;
const LANES = 4;

/** Tables for four bytes at a time: TABLES[lane][byte]. */
const TABLES: readonly Uint32Array[] = makeTables();

function makeTables(): readonly Uint32Array[] {
  const tables = Array.from({ length: LANES }, () => new Uint32Array(256));
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (const table of tables) {
      for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
      table[byte] = value;
    }
  }
  return tables;
}

/** The checksum that a zip keeps of each of its parts. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = TABLES as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const whole = bytes.length - (bytes.length % LANES);
  let crc = -1;
  let at = 0;
  const byte = (index: number): number => bytes[index] as number;
  for (; at < whole; at += LANES) {
    crc ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    crc =
      (four[crc & 0xff] as number) ^
      (three[(crc >>> 8) & 0xff] as number) ^
      (two[(crc >>> 16) & 0xff] as number) ^
      (one[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (one[(crc ^ byte(at)) & 0xff] as number);
  return ~crc >>> 0;
}
