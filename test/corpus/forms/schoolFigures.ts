/** One phase of a school as its forms count it. Totals are not given: the forms add them up. */
export interface PhaseFigures {
  /** Pupils by grade, the first grade first. */
  readonly grades: readonly number[];
  readonly girls: number;
  /** Classes by grade. */
  readonly classes: readonly number[];
  readonly graduates: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
  /** 博士, 硕士, 本科, 专科, 高中阶段, 高中阶段以下. */
  readonly degrees: readonly [number, number, number, number, number, number];
  readonly sports: number;
  /** 艺术: a course beside 音乐 and 美术 to 2022, their whole from 2023 on (then music and fine arts are in it). */
  readonly arts: number;
  readonly music: number;
  readonly fineArts: number;
  readonly backbone: number;
}

/** A school as its report forms hold it; areas in ㎡, equipment in 万元 as the forms print it. */
export interface SchoolFigures {
  readonly name: string;
  readonly code: string;
  readonly type: readonly [name: string, code: string];
  readonly runBy: string;
  readonly primary?: PhaseFigures;
  readonly junior?: PhaseFigures;
  readonly senior?: PhaseFigures;
  readonly classrooms: number;
  readonly laboratories: number;
  readonly library: number;
  readonly indoorSports: number;
  readonly otherTeachingRooms: number;
  readonly offices: number;
  readonly living: number;
  readonly grounds: number;
  readonly land: number;
  readonly equipment: number;
  /** 网络多媒体教室 among ordinary and among other classrooms. */
  readonly multimedia: readonly [number, number];
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Areas are added in cents, as the forms print them. */
export function sumOfAreas(areas: readonly number[]): number {
  return sum(areas.map((area) => Math.round(area * 100))) / 100;
}

export function pupilsOf(phase: PhaseFigures | undefined): number {
  return phase === undefined ? 0 : sum(phase.grades);
}

export function teachersOf(phase: PhaseFigures | undefined): number {
  return phase === undefined ? 0 : sum(phase.degrees);
}
