import { createWorkbook } from "../store/sheets";
import type { Workbook } from "../store/workbook";
import { sampleCounty } from "./sampleCounty";

/** Where a sample comes from: a file that the page fetches and reads with workbench/xlsx, or a workbook made on the spot. */
export type SampleSource =
  { readonly kind: "file"; readonly url: string } | { readonly kind: "made"; readonly make: () => Workbook };

/** A workbook to try the add-in with. */
export interface Sample {
  readonly id: "ten" | "twoHundred" | "twoThousand" | "empty";
  readonly label: Readonly<Record<"zh-CN" | "en-US", string>>;
  /** Name to suggest when the workbook is saved. */
  readonly fileName: string;
  readonly source: SampleSource;
}

/** The workbooks that the page offers, in this order. Made ones are new at every call, and the same. */
export const SAMPLES: readonly Sample[] = [
  {
    id: "ten",
    label: { "zh-CN": "示例县（10 所学校）", "en-US": "Sample county (10 schools)" },
    fileName: "示例县-10所.xlsx",
    source: { kind: "file", url: "/samples/county.xlsx" },
  },
  {
    id: "twoHundred",
    label: { "zh-CN": "示例县（200 所学校）", "en-US": "Sample county (200 schools)" },
    fileName: "示例县-200所.xlsx",
    source: { kind: "made", make: () => sampleCounty({ schools: 200, seed: 203 }) },
  },
  {
    id: "twoThousand",
    label: { "zh-CN": "示例县（2000 所学校）", "en-US": "Sample county (2,000 schools)" },
    fileName: "示例县-2000所.xlsx",
    source: { kind: "made", make: () => sampleCounty({ schools: 2000, seed: 2002 }) },
  },
  {
    id: "empty",
    label: { "zh-CN": "空白工作簿", "en-US": "Empty workbook" },
    fileName: "工作簿1.xlsx",
    source: { kind: "made", make: () => createWorkbook("Sheet1") },
  },
];
