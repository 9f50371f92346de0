import { fail } from "../core/result";
import type { FileReading } from "../workbook/fileSheets";
import { readFile, sizeFault } from "../files/readFile";

/** Reads one file at a time, so that the pane stays free; what it was made of is dropped with the answer. */
self.addEventListener("message", ({ data }: MessageEvent<File>) => {
  void read(data).then((reading) => self.postMessage(reading));
});

async function read(file: File): Promise<FileReading> {
  try {
    const tooLarge = sizeFault(file.size);
    return tooLarge === null ? readFile(file.name, new Uint8Array(await file.arrayBuffer())) : fail(tooLarge);
  } catch (error) {
    // Only the kind of error: its text could repeat what stands in the file.
    return fail({ code: "unexpected", kind: error instanceof Error ? error.name : typeof error });
  }
}
