import { PHASES, type Phase, type PupilPhase } from "../../core/model/phase";
import { conceptEntry, type Concept } from "../dictionary/dictionary";
import { conceptOfField, fieldDefinition } from "../fields";
import { FIELDS, type Field } from "../schoolTable";
import type { ColumnMeaning, Layout } from "./layout";

/** One column that goes into a field. */
export interface TermPlan {
  readonly column: number;
  readonly sign: 1 | -1;
}

/** How a field of a row is put together. */
export interface FieldPlan {
  readonly terms: readonly TermPlan[];
  /** Its columns name no phase: they count for the field only in rows of the field's own phase. */
  readonly byRow: boolean;
  /** 艺术 with 音乐 and 美术 as its parts: where the parts exceed it, the row contradicts itself. */
  readonly includes?: { readonly whole: number; readonly parts: readonly number[] };
}

/** What a table's columns come to, field by field. */
export interface TablePlan {
  readonly fields: ReadonlyMap<Field, FieldPlan>;
  /** Columns that were found more than once: nobody guesses which one counts. */
  readonly duplicates: readonly { readonly field: Field; readonly columns: readonly number[] }[];
  /** 艺术 stands beside 音乐 and 美术 without a word whether it includes them; the columns, for the question. */
  readonly unclearArts: { readonly arts: number; readonly parts: readonly number[] } | null;
  /** Columns of 硕士 that are counted although no column of 博士 or 研究生 stands beside them. */
  readonly mastersAlone: readonly number[];
}

/** What was settled before the columns are put together. */
export interface PlanBasis {
  /** Phase that columns without one count for in every row; null where rows differ or name none. */
  readonly phase: PupilPhase | null;
  /** Phase of the sheet by its name or title. */
  readonly sheetPhase: PupilPhase | null;
  /** Whether 艺术 includes 音乐 and 美术 beside it; null as long as nobody said. */
  readonly artsIncludeParts: boolean | null;
  /** False where the titles give areas in another unit than ㎡ (亩): columns that name no unit are then not used. */
  readonly isAreaUsable: boolean;
}

interface Picked {
  readonly columns: readonly ColumnMeaning[];
  readonly byRow: boolean;
}

type Derived = FieldPlan | { readonly repeated: readonly ColumnMeaning[] } | null;

class Planner {
  unclearArts: TablePlan["unclearArts"] = null;
  readonly mastersAlone: number[] = [];
  private readonly columns: readonly ColumnMeaning[];

  constructor(
    layout: Layout,
    private readonly basis: PlanBasis,
  ) {
    this.columns = layout.columns.filter(
      ({ score, concept, unit }) =>
        score !== "likely" && (basis.isAreaUsable || unit !== null || conceptEntry(concept).kind !== "area"),
    );
  }

  /** The columns of a concept for a phase: those that name it; where none names any, those that leave it open. */
  pick(concept: Concept, phase: PupilPhase | null): Picked {
    const all = this.columns.filter((column) => column.concept === concept);
    if (phase === null) {
      const own = all.filter((column) => column.phase === null || column.phase === this.basis.sheetPhase);
      return { columns: own, byRow: false };
    }
    if (all.some((column) => column.phase !== null)) {
      return { columns: all.filter((column) => column.phase === phase), byRow: false };
    }
    const open = all.filter(({ onlyFor }) => onlyFor === null || onlyFor === phase);
    if (this.basis.phase === null) return { columns: open, byRow: true };
    return { columns: this.basis.phase === phase ? open : [], byRow: false };
  }

  plan(field: Field): Derived {
    const { phase } = fieldDefinition(field);
    const concept = conceptOfField(field);
    const picked = this.pick(concept, phase);
    const [first] = picked.columns;
    if (first !== undefined) return this.together(concept, picked) ?? single(picked);
    if (concept === "teachingArea")
      return this.sum(null, [
        ["teachingAreaNet", 1],
        ["indoorSportsArea", 1],
      ]);
    if (concept === "sportsGroundArea")
      return this.sum(null, [
        ["sportsArea", 1],
        ["indoorSportsArea", -1],
      ]);
    if (!isJudged(phase)) return null;
    if (concept === "qualifiedTeachers") return this.degrees(phase);
    return concept === "sportsAndArtsTeachers" ? this.courses(phase) : null;
  }

  /** 网络多媒体教室 counted apart in 普通教室 and 其他教室: both together. */
  private together(concept: Concept, { columns }: Picked): FieldPlan | null {
    if (concept !== "multimediaClassrooms" || columns.length !== 2) return null;
    const isIn = (kind: "ordinaryClassrooms" | "otherClassrooms"): boolean =>
      columns.filter(({ groups }) => groups.includes(kind)).length === 1;
    if (!isIn("ordinaryClassrooms") || !isIn("otherClassrooms")) return null;
    return { terms: columns.map(({ column }) => ({ column, sign: 1 })), byRow: false };
  }

  /** 高于规定学历: 专科 and above in primary schools, 本科 and above in junior ones (教督〔2017〕6号 资源配置第1项). */
  private degrees(phase: Phase): Derived {
    const has = (concept: Concept): boolean => this.pick(concept, phase).columns.length > 0;
    const postgraduate: readonly Concept[] = has("degreePostgraduate")
      ? ["degreePostgraduate"]
      : has("degreeDoctor")
        ? ["degreeMaster", "degreeDoctor"]
        : ["degreeMaster"];
    if (postgraduate.length === 1 && postgraduate[0] === "degreeMaster") {
      this.mastersAlone.push(...this.pick("degreeMaster", phase).columns.map(({ column }) => column));
    }
    const own: readonly Concept[] = phase === "primary" ? ["degreeBachelor", "degreeAssociate"] : ["degreeBachelor"];
    return this.sum(
      phase,
      [...own, ...postgraduate].map((concept) => [concept, 1]),
    );
  }

  /** 体育 and 艺术; 音乐 and 美术 are counted besides only where they are no part of 艺术. */
  private courses(phase: Phase): Derived {
    const parts = (["courseMusic", "courseFineArts"] as const).flatMap((concept) => this.pick(concept, phase).columns);
    const arts = this.pick("courseArts", phase).columns;
    const separate: readonly Concept[] = ["courseMusic", "courseFineArts"];
    const [subtotal] = arts;
    if (subtotal === undefined) {
      return parts.some(({ isNested }) => isNested) ? null : this.coursesOf(phase, separate);
    }
    if (parts.length === 0) return this.coursesOf(phase, ["courseArts"]);
    if (parts.every(({ isNested }) => isNested)) return this.artsWithParts(phase, subtotal, parts);
    if (this.basis.artsIncludeParts === null) {
      this.unclearArts = { arts: subtotal.column, parts: parts.map(({ column }) => column) };
      return null;
    }
    if (this.basis.artsIncludeParts) return this.artsWithParts(phase, subtotal, parts);
    return this.coursesOf(phase, ["courseArts", ...separate]);
  }

  private artsWithParts(phase: Phase, arts: ColumnMeaning, parts: readonly ColumnMeaning[]): Derived {
    const plan = this.coursesOf(phase, ["courseArts"]);
    if (plan === null || "repeated" in plan) return plan;
    return { ...plan, includes: { whole: arts.column, parts: parts.map(({ column }) => column) } };
  }

  private coursesOf(phase: Phase, arts: readonly Concept[]): Derived {
    return this.sum(
      phase,
      (["coursePhysicalEducation", ...arts] as const).map((concept) => [concept, 1]),
    );
  }

  /** A field from one column of each concept; null where one is missing. */
  private sum(phase: PupilPhase | null, concepts: readonly (readonly [Concept, 1 | -1])[]): Derived {
    const picked = concepts.map(([concept, sign]) => ({ ...this.pick(concept, phase), sign }));
    const repeated = picked.find(({ columns }) => columns.length > 1);
    if (repeated !== undefined) return { repeated: repeated.columns };
    const terms = picked.flatMap(({ columns, sign }) => columns.map(({ column }) => ({ column, sign })));
    return terms.length === concepts.length ? { terms, byRow: picked.some(({ byRow }) => byRow) } : null;
  }
}

function isJudged(phase: PupilPhase | null): phase is Phase {
  return phase !== null && PHASES.some((judged) => judged === phase);
}

function single({ columns, byRow }: Picked): Derived {
  const [first, ...others] = columns;
  if (first === undefined) return null;
  return others.length > 0 ? { repeated: columns } : { terms: [{ column: first.column, sign: 1 }], byRow };
}

/** Puts the columns of a table together to the fields of 学校基础数据. */
export function planFields(layout: Layout, basis: PlanBasis): TablePlan {
  const planner = new Planner(layout, basis);
  const fields = new Map<Field, FieldPlan>();
  const duplicates: { field: Field; columns: readonly number[] }[] = [];
  for (const field of FIELDS) {
    const plan = planner.plan(field);
    if (plan === null) continue;
    if ("repeated" in plan) duplicates.push({ field, columns: plan.repeated.map(({ column }) => column) });
    else fields.set(field, plan);
  }
  return { fields, duplicates, unclearArts: planner.unclearArts, mastersAlone: planner.mastersAlone };
}

/** Whether each field is one column of the sheet as it stands: then formulas can refer to it. */
export function isDirect({ fields }: TablePlan): boolean {
  return [...fields.values()].every(({ terms, byRow }) => !byRow && terms.length === 1 && terms[0]?.sign === 1);
}

/** The one column of each field. */
export function directColumns({ fields }: TablePlan): Readonly<Partial<Record<Field, number>>> {
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, { terms, byRow }] of fields) {
    const [only, ...others] = terms;
    if (only !== undefined && others.length === 0 && only.sign === 1 && !byRow) columns[field] = only.column;
  }
  return columns;
}
