/**
 * Writes files to try the add-in with, by hand and in real Excel (npm run trial-files): a county's wide export with faults, the
 * report forms of one school, and a folder to import. They are made up; docs/manual-tests.md says what to see.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formsFile, formsFileName, schoolFile, schoolFileName, TWENTY_SHEETS } from "../bench/schoolFiles";
import { wideExport } from "../test/fixtures/wideExport";

const FOLDER = "out/试用文件";
const TO_IMPORT = join(FOLDER, "待导入");
const EACH_KIND = 10;
/** How a compound file begins, which .xls is. */
const LEGACY_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function main(): void {
  mkdirSync(TO_IMPORT, { recursive: true });
  writeFileSync(join(FOLDER, "县级宽表.xlsx"), wideExport());
  writeFileSync(join(FOLDER, "年报报表.xlsx"), formsFile(1));
  for (let number = 1; number <= EACH_KIND; number += 1) {
    writeFileSync(join(TO_IMPORT, schoolFileName(number)), schoolFile(number, TWENTY_SHEETS));
    writeFileSync(join(TO_IMPORT, formsFileName(number)), formsFile(number));
  }
  const legacy = new Uint8Array(4096);
  legacy.set(LEGACY_START);
  writeFileSync(join(TO_IMPORT, "旧版.xls"), legacy);
  console.log(FOLDER);
}

main();
