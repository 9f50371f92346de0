import type { Cell } from "../corpusCase";
import { fillForm, type Filling } from "./fillForm";
import { drawForm, type FormLayout } from "./formLayout";
import {
  FORM_1102,
  FORM_2106,
  FORM_2107,
  FORM_3112,
  FORM_3115,
  FORM_4149,
  FORM_4155,
  FORM_4155_OF_2023,
  FORM_4156,
  FORM_5170,
  FORM_5176,
} from "./newLayouts";
import {
  FORM_112,
  FORM_212,
  FORM_213,
  FORM_312,
  FORM_313,
  FORM_331,
  FORM_411,
  FORM_412,
  FORM_422,
  FORM_423,
  FORM_424,
  FORM_431,
  FORM_511,
  FORM_512,
  FORM_522,
  FORM_531,
} from "./oldLayouts";

/** A form with all its rows and columns filled in, so that every sum closes. */
export interface FormSample {
  readonly layout: FormLayout;
  readonly rows: readonly (readonly Cell[])[];
}

/** Words that 112 asks for in place of figures. */
const WORDS_OF_112: Readonly<Record<number, string>> = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 32, 33, 38, 39, 40].map((row) => [row, "是"]),
);

const FILLINGS: readonly Filling[] = [
  { layout: FORM_112, seed: 1, range: [12, 480], words: WORDS_OF_112 },
  { layout: FORM_212, seed: 2, range: [2, 9] },
  { layout: FORM_213, seed: 3, range: [2, 9] },
  { layout: FORM_312, seed: 4, range: [61, 189] },
  { layout: FORM_313, seed: 5, range: [82, 247] },
  { layout: FORM_331, seed: 6, range: [12, 39], columnRanges: { 1: [812, 1490] } },
  { layout: FORM_411, seed: 7, range: [12, 47] },
  { layout: FORM_412, seed: 8, range: [12, 68] },
  { layout: FORM_422, seed: 9, range: [12, 39] },
  { layout: FORM_423, seed: 10, range: [121, 389] },
  { layout: FORM_424, seed: 11, range: [121, 389] },
  { layout: FORM_431, seed: 12, range: [12, 39], columnRanges: { 1: [312, 490] } },
  { layout: FORM_511, seed: 13, range: [121, 689], hasCents: true },
  { layout: FORM_512, seed: 14, range: [121, 1689], hasCents: true },
  { layout: FORM_522, seed: 15, range: [121, 9689] },
  { layout: FORM_531, seed: 16, range: [121, 9689] },
  { layout: FORM_1102, seed: 17, range: [12, 39] },
  { layout: FORM_2106, seed: 18, range: [2, 9] },
  { layout: FORM_2107, seed: 19, range: [2, 9] },
  {
    layout: FORM_3112,
    seed: 20,
    range: [121, 289],
    rowRanges: { 7: [21, 42], 8: [21, 42] },
    madeRowParts: "10<7 11<8",
  },
  {
    layout: FORM_3115,
    seed: 21,
    range: [121, 289],
    rowRanges: { 7: [21, 42], 8: [21, 42] },
    madeRowParts: "10<7 11<8",
  },
  { layout: FORM_4149, seed: 22, range: [12, 68] },
  { layout: FORM_4155, seed: 23, range: [121, 389] },
  { layout: FORM_4155_OF_2023, seed: 24, range: [12, 39] },
  { layout: FORM_4156, seed: 25, range: [121, 389] },
  {
    layout: FORM_5170,
    seed: 26,
    range: [121, 689],
    hasCents: true,
    columnRanges: { 1: [1201, 2890], 3: [12, 95] },
    rowRanges: { 18: [3000, 3900], 19: [501, 899], 20: [501, 899], 21: [501, 899], 22: [501, 899] },
    madeRowSums: "1=5+15+18",
  },
  { layout: FORM_5176, seed: 27, range: [121, 9689] },
];

/** One sample of every form that holds figures. */
export const FORM_SAMPLES: readonly FormSample[] = FILLINGS.map((filling) => ({
  layout: filling.layout,
  rows: drawForm(filling.layout, fillForm(filling)),
}));
