import { type Phase, PUPIL_PHASES, type PupilPhase } from "../core/model/phase";
import { readScalar } from "./cellArgument";
import { CellError, invalidValue, passOn } from "./cellError";

const WORDS: Readonly<Record<PupilPhase, readonly string[]>> = {
  primary: ["1", "PRIMARY", "小学", "小学部", "小学阶段"],
  juniorSecondary: ["2", "JUNIOR", "JUNIORSECONDARY", "初中", "初中部", "初中阶段"],
  seniorSecondary: ["3", "SENIOR", "SENIORSECONDARY", "高中", "高中部", "高中阶段"],
};

/** A word as it is compared: without spaces, full-width forms narrowed, in capitals. */
export function readWord(argument: unknown, name: string): string {
  const cell = readScalar(argument, name);
  switch (cell.kind) {
    case "text":
      return cell.value.normalize("NFKC").replace(/\s/g, "").toUpperCase();
    case "number":
      return String(cell.value);
    case "error":
      throw passOn(cell.code);
    case "blank":
      throw invalidValue(`缺少${name}`);
    case "boolean":
      throw invalidValue(`${name}不能是逻辑值`);
  }
}

/** 小学/初中/高中, 1/2/3, primary/junior/senior; anything else is #VALUE!. */
export function readPupilPhase(argument: unknown): PupilPhase {
  const word = readWord(argument, "学段");
  const phase = PUPIL_PHASES.find((candidate) => WORDS[candidate].includes(word));
  if (phase === undefined) throw invalidValue("学段只能是小学、初中或高中");
  return phase;
}

/** A phase that is judged; 高中 is #N/A, because the standard has no figures for it. */
export function readPhase(argument: unknown): Phase {
  const phase = readPupilPhase(argument);
  if (phase === "seniorSecondary") throw new CellError("#N/A", "标准没有高中阶段的指标");
  return phase;
}
