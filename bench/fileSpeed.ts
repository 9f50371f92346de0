import { unzipSync } from "fflate";
import { readFile } from "../src/files/readFile";
import { interleaved } from "./measure";
import { schoolFile, TWENTY_SHEETS } from "./schoolFiles";
import type { Row } from "./table";

/** Reading an .xlsx of 20 sheets, besides only unpacking it. The import of 500 of them in a browser: `npm run bench:import`. */
export function fileSpeed(): readonly Row[] {
  const file = schoolFile(1, TWENTY_SHEETS);
  const cellsOf = (): number => {
    const reading = readFile("1.xlsx", file);
    return reading.ok ? reading.value.snapshot.contents.length : Number.NaN;
  };
  const medians = interleaved(
    [
      { name: "read", run: cellsOf },
      { name: "unpacked", run: () => Object.keys(unzipSync(file)).length },
    ],
    21,
  );
  const [read = Number.NaN, unpacked = Number.NaN] = ["read", "unpacked"].map((name) => medians.get(name));
  return [
    {
      what: "reading an .xlsx of 20 sheets, 18,000 cells",
      hold: "≤ 12 × unpacking it",
      measured: `${read.toFixed(1)} ms, ${(read / unpacked).toFixed(1)} ×`,
    },
  ];
}
