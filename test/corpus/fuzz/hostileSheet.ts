import type { Cell, SheetDrawing } from "../corpusCase";
import type { Random } from "./random";

const LONGEST_CELL = 32_767;
const WIDEST = 10_000;

/** Words that a recogniser looks for, and names that plain objects have already. */
const WORDS: readonly [string, ...string[]] = [
  "学校名称",
  "办学类型",
  "在校生数",
  "小学在校生数",
  "教学及辅助用房面积(㎡)",
  "其中",
  "合计",
  "总计",
  "小计",
  "甲",
  "乙",
  "编号",
  "女",
  "单位：万元",
  "（小学部）",
  "小学",
  "初中",
  "九年一贯制学校",
  "附设小学班",
  "基础基312",
  "基础基522                 单位：平方米",
  "教基3112",
  "教基4155_小学",
  "小学学生数",
  "表Ⅱ-2",
  "每百名学生拥有高于规定学历教师数",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "valueOf",
];

const TEXTS: readonly [string, ...string[]] = [
  "",
  " ",
  "\u3000",
  "\u200b\ufeff",
  "_x000D_\n",
  "\r\n\t",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e999",
  "1e308",
  "0x1F",
  "1,2,3",
  "１２３",
  "一百",
  "②",
  "½",
  "٣٤",
  "＝1+1",
  "=cmd|' /C calc'!A0",
  "@SUM(A1)",
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#VALUE!",
  "#NAME?",
  "🏫",
  "👨‍👩‍👧‍👦学校🏫",
  "\ud83d",
  "a\u0301".repeat(50),
  "(((((((((((((((((((((",
  "））））））））））",
  "、、、、、、、、",
  "2024-09-01",
  "<script>alert(1)</script>",
  "ﷺ",
  "\u202e学校名称",
];

const NUMBERS: readonly [number, ...number[]] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e15,
  Number.MAX_SAFE_INTEGER,
  1.7976931348623157e308,
  5e-324,
  -1e300,
  45551,
  3.141592653589793,
  NaN,
  Infinity,
  -Infinity,
];

/** Long texts that make slow patterns slow. */
const LONG: readonly [string, ...string[]] = [
  "学",
  " ",
  "(",
  "（小学部）",
  "合",
  "1",
  "基础基",
  "-",
  "9,",
  "其中：",
  "单位",
  "、",
];

function longText(random: Random): string {
  const unit = random.one(LONG);
  return unit.repeat(Math.ceil(LONGEST_CELL / unit.length)).slice(0, LONGEST_CELL);
}

function cell(random: Random): Cell {
  const kind = random.below(100);
  if (kind < 30) return "";
  if (kind < 55) return random.one(WORDS);
  if (kind < 70) return random.one(TEXTS);
  if (kind < 80) return random.one(NUMBERS);
  if (kind < 95) return random.below(100_000) / random.one([1, 10, 100]);
  if (kind < 97) return random.chance(0.5);
  return random.one(WORDS) + random.one(TEXTS) + random.one(WORDS);
}

type Shape = (random: Random) => Cell[][];

const SHAPES: readonly [Shape, ...Shape[]] = [
  () => [],
  (random) => [[cell(random)]],
  (random) => [[longText(random)]],
  (random) => rectangle(random, 1 + random.below(30), 1 + random.below(30)),
  (random) => rectangle(random, 1 + random.below(30), 1 + random.below(30)),
  (random) => rectangle(random, 1 + random.below(60), 1 + random.below(6)),
  deepHeader,
  formLike,
  numbersOnly,
];

function rectangle(random: Random, rows: number, columns: number): Cell[][] {
  return random.many(rows, () => random.many(columns, () => cell(random)));
}

/** Merges down to twenty rows: groups in the first cell, nothing in the others. */
function deepHeader(random: Random): Cell[][] {
  const columns = 2 + random.below(24);
  const header = random.many(1 + random.below(20), () =>
    random.many(columns, (): Cell => (random.chance(0.25) ? random.one(WORDS) : "")),
  );
  const data = random.many(random.below(12), () =>
    random.many(columns, (column): Cell => (column === 0 ? `第${random.below(9)}小学` : random.below(900))),
  );
  return [...header, ...data];
}

/** What begins like a report form and goes on as it likes. */
function formLike(random: Random): Cell[][] {
  const columns = 3 + random.below(20);
  const start: Cell[][] = [
    [random.one(WORDS)],
    [
      `${random.one(["基础基", "教基"])}${random.one(["312", "3112", "424", "4155", "512", "5170", "111", "999"])}${" ".repeat(random.below(200))}单位：${random.one(["人", "万元", "平方米", "㎡"])}`,
    ],
    ...rectangle(random, random.below(4), columns),
    ["甲", "乙", ...random.many(columns, (index) => (random.chance(0.9) ? index + 1 : random.below(30)))],
  ];
  const rows = random.many(random.below(20), (index): Cell[] => [
    random.one(["总计", "女", "少数民族", "小学", "初中", "其中：女", "教室", "一、教学及辅助用房"]),
    random.chance(0.8) ? index + 1 : cell(random),
    ...random.many(columns, () => (random.chance(0.7) ? random.below(500) : cell(random))),
  ]);
  return [...start, ...rows];
}

function numbersOnly(random: Random): Cell[][] {
  return random.many(1 + random.below(20), () => random.many(1 + random.below(20), () => random.one(NUMBERS)));
}

/** One of five hundred sheets is as wide as a sheet can be used, or holds very long cells everywhere. */
const RARE = 0.002;

function rare(random: Random): Cell[][] {
  if (random.chance(0.5)) return [random.many(WIDEST, () => cell(random)), random.many(WIDEST, () => cell(random))];
  return random.many(4, () => random.many(4, () => longText(random)));
}

/** A sheet that nobody would make on purpose. */
export function hostileSheet(random: Random): SheetDrawing {
  const rows = random.chance(RARE) ? rare(random) : random.one(SHAPES)(random);
  const name = random.one([
    "Sheet1",
    "小学",
    "__proto__",
    "教基3112_小学",
    "基础基312",
    "constructor",
    "🏫",
    "学校基础数据",
  ]);
  return {
    name: `${name}${random.below(1000)}`,
    rows,
    from: [random.below(3), random.below(3)],
    hiddenRows: random.many(random.below(3), () => random.below(20)),
    isProtected: random.chance(0.1),
    hasPivotTable: random.chance(0.02),
  };
}
