import type { Standard } from "../../src/core/model/standard";
import { nationalStandards } from "../../src/standards/registry";
import type { Workbook } from "../store/workbook";
import { chanceOf, type Chance } from "./chance";
import { SAMPLE_ERRORS, spoiled } from "./dataErrors";
import { allowedStanding, drawResources, failingStanding, type Standing } from "./resources";
import { countyNames } from "./schoolNames";
import { schoolPlans, type SchoolPlan } from "./schoolPlans";
import { rowsOfSchool, schoolCodeOf } from "./schoolRows";
import { schoolWorkbook, type SchoolCells } from "./schoolSheet";

/** Which county is made. */
export interface SampleCountyOptions {
  /** Rows of schools, teaching points included, from 50 to 3,000; attached classes come on top, about one row in 40. */
  readonly schools: number;
  /** A whole number; the same one gives the same county. */
  readonly seed: number;
}

const FEWEST_SCHOOLS = 50;
/** Beyond it the words that names are made of run out. */
const MOST_SCHOOLS = 3000;
const SCHOOL_YEAR = 2025;
const NOTE =
  "注：1.教学及辅助用房面积含室内体育用房面积；2.一贯制学校和完全中学的用房、场地、仪器设备、网络多媒体教室填全校数；" +
  "3.高于规定学历教师，小学为专科及以上，初中为本科及以上；4.附设班单列一行，用房、场地等由所在学校填报；5.本校没有的学段不填。";

/** Of the schools that are judged, so many fail, and so many have the one shortfall that a school may have. */
const FAILING_SHARE = 0.1;
const ALLOWED_SHARE = 0.12;
const SOUND: Standing = { failing: [], allowed: null };

function isJudged({ type, pupils }: SchoolPlan, standard: Standard): boolean {
  if (type === "specialEducationSchool") return false;
  const { teachingPointMinimumPupils } = standard.scope;
  return type !== "teachingPoint" || (pupils.primary ?? 0) >= teachingPointMinimumPupils;
}

/** Who fails is drawn; how many do is not, so that every seed gives a county of the same kind. */
function standingsOf(plans: readonly SchoolPlan[], standard: Standard, chance: Chance): readonly Standing[] {
  const judged = chance.shuffled(plans.filter((plan) => isJudged(plan, standard)));
  const failing = Math.round(judged.length * FAILING_SHARE);
  const allowed = Math.round(judged.length * ALLOWED_SHARE);
  const standings = new Map<SchoolPlan, Standing>();
  judged.slice(0, failing).forEach((plan) => standings.set(plan, failingStanding(plan, chance)));
  judged.slice(failing, failing + allowed).forEach((plan) => standings.set(plan, allowedStanding(plan, chance)));
  return plans.map((plan) => standings.get(plan) ?? SOUND);
}

interface County {
  readonly plans: readonly SchoolPlan[];
  readonly standings: readonly Standing[];
  readonly rows: readonly (readonly SchoolCells[])[];
}

/** Puts each of the errors into a primary school of its own that is sound otherwise and hosts nothing. */
function withErrors({ plans, standings, rows }: County, chance: Chance): readonly SchoolCells[] {
  const sound = plans.flatMap(({ type, attached }, index) =>
    type === "primarySchool" && attached === null && standings[index] === SOUND ? [index] : [],
  );
  const [otherIndex = 0, ...places] = chance.shuffled(sound).slice(0, SAMPLE_ERRORS.length + 1);
  const other = rows[otherIndex]?.[0] ?? {};
  const errors = new Map(places.map((index, place) => [index, SAMPLE_ERRORS[place]]));
  return rows.flatMap((own, index) => {
    const error = errors.get(index);
    return error === undefined ? own : own.map((row) => spoiled(row, error, other));
  });
}

function checked({ schools, seed }: SampleCountyOptions): void {
  if (!Number.isInteger(schools) || schools < FEWEST_SCHOOLS || schools > MOST_SCHOOLS)
    throw new RangeError(`a sample county has ${FEWEST_SCHOOLS} to ${MOST_SCHOOLS} schools, not ${schools}`);
  if (!Number.isInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
}

/**
 * A county that does not exist, in the sheet 学校基础数据 as an office would keep it: one school in ten that is judged fails, a few junior
 * difference coefficients are near their limit, and SAMPLE_ERRORS stand in seven of the rows. Throws a RangeError on a size or seed out of range.
 */
export function sampleCounty(options: SampleCountyOptions): Workbook {
  checked(options);
  const chance = chanceOf(options.seed);
  const [standard] = nationalStandards();
  if (standard === undefined) throw new Error("there is no national standard");
  const plans = schoolPlans(options.schools, chance);
  const { county, schools: names } = countyNames(plans, chance);
  const standings = standingsOf(plans, standard, chance);
  const rows = plans.map((plan, index) =>
    rowsOfSchool({
      plan,
      name: names[index] ?? "",
      code: schoolCodeOf(plan, index),
      resources: drawResources({ plan, standing: standings[index] ?? SOUND, standard, chance }),
    }),
  );
  return schoolWorkbook({
    title: `${county}义务教育学校基础数据（${SCHOOL_YEAR}学年）`,
    rows: withErrors({ plans, standings, rows }, chance),
    note: NOTE,
  });
}
