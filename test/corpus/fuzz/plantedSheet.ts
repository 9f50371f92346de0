import type { Cell, SheetDrawing } from "../corpusCase";
import type { Random } from "./random";

/** A school of the table that is planted among noise; money in yuan. */
interface PlantedSchool {
  readonly pupils: number;
  readonly qualified: number;
  readonly backbone: number;
  readonly sportsAndArts: number;
  readonly teachingArea: number;
  readonly indoorSportsArea: number;
  readonly sportsGroundArea: number;
  readonly equipmentValue: number;
  readonly multimediaClassrooms: number;
}

const school = (
  figures: readonly [number, number, number, number, number, number, number, number, number],
): PlantedSchool => {
  const [pupils, qualified, backbone, sportsAndArts, ...premises] = figures;
  const [teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaClassrooms] = premises;
  return {
    pupils,
    qualified,
    backbone,
    sportsAndArts,
    teachingArea,
    indoorSportsArea,
    sportsGroundArea,
    equipmentValue,
    multimediaClassrooms,
  };
};

export const PLANTED_SCHOOLS: ReadonlyMap<string, PlantedSchool> = new Map([
  ["甘泉小学", school([517, 27, 6, 5, 2461.5, 173, 4021, 1107000, 13])],
  ["柏树小学", school([313, 17, 4, 3, 1607, 0, 2603.25, 669000, 8])],
  ["响水小学", school([209, 11, 3, 2, 1051, 59, 1713, 433000, 7])],
]);

/** The columns of the table; each can be left out, doubled in meaning or moved. */
interface PlantedColumn {
  readonly header: string;
  readonly unit: string;
  readonly cell: (name: string, school: PlantedSchool) => Cell;
}

const COLUMNS: readonly PlantedColumn[] = [
  { header: "学校名称", unit: "", cell: (name) => name },
  { header: "办学类型", unit: "", cell: () => "小学" },
  { header: "小学在校生数", unit: "人", cell: (_name, one) => one.pupils },
  { header: "小学高于规定学历教师数", unit: "人", cell: (_name, one) => one.qualified },
  { header: "小学县级以上骨干教师数", unit: "人", cell: (_name, one) => one.backbone },
  { header: "小学体育艺术专任教师数", unit: "人", cell: (_name, one) => one.sportsAndArts },
  { header: "教学及辅助用房面积", unit: "㎡", cell: (_name, one) => one.teachingArea },
  { header: "其中室内体育用房面积", unit: "㎡", cell: (_name, one) => one.indoorSportsArea },
  { header: "运动场地面积", unit: "㎡", cell: (_name, one) => one.sportsGroundArea },
  { header: "教学仪器设备值", unit: "万元", cell: (_name, one) => one.equipmentValue / 10000 },
  { header: "网络多媒体教室数", unit: "间", cell: (_name, one) => one.multimediaClassrooms },
];

/** Columns that stand beside those that are wanted, with figures that must not be taken for them. */
const OTHERS: readonly [string, ...string[]] = [
  "小学毕业生数",
  "小学招生数",
  "其中：女生",
  "图书册数",
  "绿化用地面积(㎡)",
  "行政办公用房面积(㎡)",
  "代课教师数",
  "教职工数",
  "计算机台数",
  "备注",
  "危房面积(㎡)",
  "占地面积(亩)",
  "__proto__",
  "constructor",
  "上学年小学在校生数",
  "🏫",
];

const NOISE: readonly [Cell, ...Cell[]] = [
  "",
  "",
  "",
  "说明",
  "注：以9月1日为准",
  "🏫🏫",
  "#REF!",
  "填表人：某某",
  45551,
  "NaN",
  true,
  "constructor",
  "2024年",
];

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.below(left.length), 1));
}

/** A known table in some order, with other columns between its own, lines of noise round it, totals and text figures. */
export function plantedSheet(random: Random): SheetDrawing {
  const own: PlantedColumn[] = random.chance(0.2)
    ? COLUMNS.filter(({ header }) => header === "学校名称" || !random.chance(0.1))
    : [...COLUMNS];
  const foreign = random.many(random.below(5), (): PlantedColumn => {
    const header = random.one(OTHERS);
    return { header, unit: "", cell: () => (header === "备注" ? "无" : 100_000 + random.below(9999)) };
  });
  const columns = shuffled([...own, ...foreign], random);
  const asText = random.chance(0.15);
  const body = shuffled([...PLANTED_SCHOOLS], random).map(([name, one]) =>
    columns.map((column) => typed(column.cell(name, one), asText)),
  );
  const total = columns.map(({ header, cell }): Cell => {
    if (header === "学校名称") return random.one(["合计", "总 计", "全县合计"]);
    const cells = [...PLANTED_SCHOOLS].map(([name, one]) => cell(name, one));
    return cells.every((value) => typeof value === "number") ? cells.reduce((sum, value) => sum + value, 0) : "";
  });
  const above = random.many(random.below(4), () => noiseLine(random, columns.length));
  const below = random.chance(0.5)
    ? [[], ...random.many(random.below(4), () => noiseLine(random, columns.length))]
    : [];
  const totals = random.chance(0.5) ? [total] : [];
  const rows = random.chance(0.5) ? [...body, ...totals] : [...totals, ...body];
  return {
    name: random.one(["Sheet1", "小学", "__proto__", "汇总"]),
    rows: [...above, ...headers(columns, random), ...spaced(rows, random), ...below],
    from: [random.below(4), random.below(4)],
  };
}

/** Units in brackets, or in a line below the header. */
function headers(columns: readonly PlantedColumn[], random: Random): Cell[][] {
  if (random.chance(0.4)) return [columns.map(({ header }) => header), columns.map(({ unit }) => unit)];
  return [columns.map(({ header, unit }) => (unit === "" ? header : `${header}（${unit}）`))];
}

/** One or two cells of words above or below the table, never a whole line of them. */
function noiseLine(random: Random, width: number): Cell[] {
  const line = Array<Cell>(width).fill("");
  line[random.below(width)] = random.one(NOISE);
  return line;
}

function spaced(rows: readonly Cell[][], random: Random): Cell[][] {
  return random.chance(0.2) ? rows.flatMap((row) => [row, []]) : [...rows];
}

/** Figures as people type them. */
function typed(value: Cell, asText: boolean): Cell {
  return typeof value === "number" && asText ? ` ${value} ` : value;
}
