/** The most that one request may weigh, in bytes. Excel on the web refuses 5 MB; the rest is head room for its envelope. */
export const MAXIMUM_REQUEST_BYTES = 4 * 1024 * 1024;

/** What a value weighs in the text of a request, in bytes of UTF-8: quotes, comma and escapes included. */
export function requestBytesOf(value: unknown): number {
  if (typeof value !== "string") return String(value).length + 1;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code === 0x22 || code === 0x5c) bytes += 6;
    else if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Consecutive rows that together stay under the limit, as [first, last] pairs; a single row is never cut. */
export function rowChunks(
  rows: readonly (readonly unknown[])[],
  maximumBytes: number,
): readonly (readonly [number, number])[] {
  const chunks: [number, number][] = [];
  let first = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const size = row.reduce<number>((sum, value) => sum + requestBytesOf(value), 2);
    if (index > first && bytes + size > maximumBytes) {
      chunks.push([first, index - 1]);
      first = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (rows.length > 0) chunks.push([first, rows.length - 1]);
  return chunks;
}
