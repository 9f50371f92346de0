import type { Phase } from "../core/model/phase";
import { counted, type ByLanguage } from "./byLanguage";

/** Parts of the sentences on readings and coefficients. Every figure comes formatted, with its unit. */
export interface ReadingWords {
  /** Between the parts of one sentence. */
  readonly separator: string;
  readonly short: (facts: Readonly<Record<"name" | "actual" | "required" | "percent", string>>) => string;
  /** Added where the floor is missed as well. */
  readonly belowFloor: (percent: string) => string;
  readonly lacks: (amount: string) => string;
  /** `phase` is null where the finding names none. */
  readonly splitLacks: (phase: Phase | null, facts: Readonly<Record<"amount" | "ratio" | "whole", string>>) => string;
  /** The figure as a form rounds it would tell the opposite. */
  readonly rounding: (decimals: number, shown: string) => string;
  readonly stillPasses: (met: number, all: number) => string;
  readonly coefficient: (facts: Readonly<Record<"name" | "actual" | "limit", string>>) => string;
  readonly nearStandard: (facts: Readonly<Record<"name" | "actual" | "required", string>>) => string;
}

const CHINESE_SECTIONS: Readonly<Record<Phase, string>> = { primary: "小学部", juniorSecondary: "初中部" };
const ENGLISH_SECTIONS: Readonly<Record<Phase, string>> = {
  primary: "the primary section",
  juniorSecondary: "the junior secondary section",
};
const DECIMALS_IN_CHINESE = ["整数", "一位小数", "两位小数", "三位小数", "四位小数"] as const;

/** The parts in both languages. */
export const READING_WORDS: ByLanguage<ReadingWords> = {
  "zh-CN": {
    separator: "；",
    short: ({ name, actual, required, percent }) => `${name} ${actual}，低于标准 ${required}，达到标准的${percent}%`,
    belowFloor: (percent) => `，不足${percent}%`,
    lacks: (amount) => `缺 ${amount}`,
    splitLacks: (phase, { amount, ratio, whole }) =>
      `${phase === null ? "" : CHINESE_SECTIONS[phase]}缺 ${amount}；按 ${ratio} 拆分，全校需增加 ${whole}`,
    rounding: (decimals, shown) =>
      `按${DECIMALS_IN_CHINESE[decimals] ?? `${decimals} 位小数`}显示为 ${shown}，会误判；判定以未取舍的数为准`,
    stillPasses: (met, all) => `本校仍达标（${met}/${all}）`,
    coefficient: ({ name, actual, limit }) => `${name}的校际差异系数 ${actual}，高于上限 ${limit}`,
    nearStandard: ({ name, actual, required }) => `${name} ${actual}，标准 ${required}`,
  },
  "en-US": {
    separator: "; ",
    short: ({ name, actual, required, percent }) =>
      `${name}: ${actual}, under the standard of ${required}, ${percent}% of it`,
    belowFloor: (percent) => ` and so below ${percent}%`,
    lacks: (amount) => `${amount} short`,
    splitLacks: (phase, { amount, ratio, whole }) =>
      `${phase === null ? "" : `${ENGLISH_SECTIONS[phase]} is `}${amount} short; split ${ratio}, the whole school has to add ${whole}`,
    rounding: (decimals, shown) =>
      `rounded to ${counted(decimals, "decimal")} it would show ${shown} and be misjudged; the unrounded figure decides`,
    stillPasses: (met, all) => `the school passes all the same (${met}/${all})`,
    coefficient: ({ name, actual, limit }) => `${name}: difference coefficient ${actual}, above the limit of ${limit}`,
    nearStandard: ({ name, actual, required }) => `${name}: ${actual}, standard ${required}`,
  },
};
