import type { Chance } from "./chance";
import type { PlannedType, SchoolPlan } from "./schoolPlans";

/** Names of counties that do not exist. */
export const COUNTY_NAMES = ["临溪县", "望川县", "云岭县", "青泽县"] as const;

const words = (text: string): readonly string[] => text.split(" ");

const STREETS = words(
  "城东 城西 城南 城北 文昌 建设 人民 解放 和平 滨河 东风 新华 胜利 光明 育才 文化 朝阳 团结 民主 前进 " +
    "红旗 友谊 长安 中山 振兴 幸福 花园 公园 湖滨 江滨 环城 站前 桥东 桥西 南湖 北湖 东湖 西湖 玉泉 凤凰 " +
    "龙腾 翠屏 锦绣 阳光 桃源 学府 书院 青云 崇文 明德 博雅 星河",
);
const TOWN_STARTS = words("石 柳 白 青 龙 凤 大 小 高 清 金 双 三 新 沙 马 官 云 松 桃 黄 红 长 太 永 安 平 兴 东 西");
const TOWN_ENDS = words("桥 河 坪 岭 溪 塘 泉 岗 湾 庙 店 铺 渡 集 口 门 峪 滩 坝");
const SURNAMES = words(
  "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 " +
    "苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜",
);
const VILLAGE_ENDS = words("家庄 家湾 家沟 家坪 家岭 家畈 家屯 家寨 家河 家坝 家塘 家院 家店 家洼 家堡 家营");
const NUMERALS = words("一 二 三 四 五 六 七 八 九 十");
const PRIVATE_NAMES = words(
  "育英 育才 启明 博文 明德 弘毅 新星 英才 尚学 致远 思源 树人 雅礼 求实 鸿志 知行 世纪 新世纪 金桥 星光 华翰 东方 阳光 文博",
);

/** Places that names are made of, with 县, 镇 or 乡. */
interface Places {
  readonly county: string;
  readonly towns: readonly string[];
  readonly townships: readonly string[];
}

/** So many schools to a town or township. */
const SCHOOLS_PER_TOWN = 14;
const FEWEST_TOWNS = 5;
/** Of all towns and townships, so many are 镇. */
const TOWN_SHARE = 0.65;

function placesOf(schools: number, chance: Chance): Places {
  const all = TOWN_STARTS.flatMap((start) => TOWN_ENDS.map((end) => start + end));
  const count = Math.min(all.length, Math.max(FEWEST_TOWNS, Math.round(schools / SCHOOLS_PER_TOWN)));
  const names = chance.shuffled(all).slice(0, count);
  const towns = Math.ceil(count * TOWN_SHARE);
  return {
    county: chance.pick(COUNTY_NAMES),
    towns: names.slice(0, towns).map((name) => `${name}镇`),
    townships: names.slice(towns).map((name) => `${name}乡`),
  };
}

type Pattern = (places: Places, chance: Chance) => string;

const street: Pattern = (_places, chance) => chance.pick(STREETS);
const town: Pattern = ({ towns }, chance) => chance.pick(towns);
/** The seat of a township counts as 乡村, that of a town as 镇区. */
const township: Pattern = ({ townships }, chance) => chance.pick(townships);
const village: Pattern = (places, chance) => {
  const home = chance.fraction() < TOWN_SHARE ? town : township;
  return home(places, chance) + chance.pick(SURNAMES) + chance.pick(VILLAGE_ENDS);
};
const numbered: Pattern = ({ county }, chance) => `${county}第${chance.pick(NUMERALS)}`;
const privateName: Pattern = (_places, chance) => chance.pick(PRIVATE_NAMES);

const ending =
  (start: Pattern, ...ends: readonly string[]): Pattern =>
  (places, chance) =>
    start(places, chance) + chance.pick(ends);

type LocalPatterns = Readonly<Record<SchoolPlan["locality"], readonly Pattern[]>>;

const everywhere = (...patterns: readonly Pattern[]): LocalPatterns => ({
  城区: patterns,
  镇区: patterns,
  乡村: patterns,
});

const PATTERNS: Readonly<Record<PlannedType, LocalPatterns>> = {
  primarySchool: {
    城区: [
      ending(street, "小学", "路小学", "街小学", "实验小学", "双语小学", "第二小学", "外国语小学"),
      ending(numbered, "小学"),
    ],
    镇区: [ending(town, "中心小学", "第一小学", "第二小学", "第三小学", "实验小学", "希望小学")],
    乡村: [
      ending(village, "小学"),
      ending(village, "小学"),
      ending(village, "小学", "希望小学"),
      ending(township, "中心小学", "小学"),
    ],
  },
  teachingPoint: everywhere(ending(village, "教学点")),
  juniorSecondarySchool: {
    城区: [ending(numbered, "初级中学"), ending(street, "初级中学", "中学", "实验初级中学")],
    镇区: [ending(town, "初级中学", "第一初级中学", "第二初级中学", "中学")],
    乡村: [ending(township, "初级中学", "中学"), ending(village, "初级中学")],
  },
  nineYearSchool: {
    城区: [ending(street, "学校", "九年制学校", "实验学校")],
    镇区: [ending(town, "九年制学校", "学校", "中心学校")],
    乡村: [ending(township, "九年制学校", "学校"), ending(village, "九年制学校", "学校")],
  },
  completeSecondarySchool: {
    城区: [ending(numbered, "中学"), ending(street, "中学", "实验中学", "完全中学")],
    镇区: [ending(town, "完全中学")],
    乡村: [ending(town, "完全中学")],
  },
  twelveYearSchool: everywhere(ending(privateName, "学校", "实验学校", "外国语学校")),
  specialEducationSchool: everywhere(({ county }) => `${county}特殊教育学校`, ending(street, "启智学校", "培智学校")),
};

/** Private schools carry names of their own in place of street, town or village. */
const PRIVATE_ENDS: Readonly<Partial<Record<PlannedType, readonly string[]>>> = {
  primarySchool: ["小学", "实验小学", "双语小学"],
  juniorSecondarySchool: ["初级中学", "中学"],
  nineYearSchool: ["学校", "九年制学校"],
  completeSecondarySchool: ["中学", "高级中学"],
};

/** Draws of a free name before the words are taken to be used up. */
const MOST_DRAWS = 400;

function patternsOf({ type, locality, isPrivate }: SchoolPlan): readonly Pattern[] {
  const ends = isPrivate ? PRIVATE_ENDS[type] : undefined;
  return ends === undefined ? PATTERNS[type][locality] : [ending(privateName, ...ends)];
}

/** Names of a county and of its schools, in the order of the plans; no two are the same. Throws when the words do not suffice. */
export function countyNames(
  plans: readonly SchoolPlan[],
  chance: Chance,
): { readonly county: string; readonly schools: readonly string[] } {
  const places = placesOf(plans.length, chance);
  const taken = new Set<string>();
  const schools = plans.map((plan) => {
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const name = chance.pick(patternsOf(plan))(places, chance);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
    throw new RangeError(`no free name is left for a school of type ${plan.type}`);
  });
  return { county: places.county, schools };
}
