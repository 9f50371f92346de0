import { BATCH_CASES } from "./cases/batches";
import { CONDITIONAL_FORMAT_CASES } from "./cases/conditionalFormats";
import { CONTENT_CASES } from "./cases/contents";
import { EVENT_CASES } from "./cases/events";
import { FORMAT_CASES } from "./cases/formats";
import { NAME_AND_SETTING_CASES } from "./cases/namesAndSettings";
import { PROTECTION_CASES } from "./cases/protection";
import { RANGE_CASES } from "./cases/ranges";
import { RUNTIME_CASES } from "./cases/runtime";
import { SHEET_SETUP_CASES } from "./cases/sheetSetup";
import { WORKSHEET_CASES } from "./cases/worksheets";
import type { ConformanceCase } from "./conformanceCase";

/** Every case, asked of both hosts. */
export const CASES: readonly ConformanceCase[] = [
  ...WORKSHEET_CASES,
  ...RANGE_CASES,
  ...CONTENT_CASES,
  ...FORMAT_CASES,
  ...CONDITIONAL_FORMAT_CASES,
  ...SHEET_SETUP_CASES,
  ...NAME_AND_SETTING_CASES,
  ...PROTECTION_CASES,
  ...EVENT_CASES,
  ...BATCH_CASES,
  ...RUNTIME_CASES,
];
