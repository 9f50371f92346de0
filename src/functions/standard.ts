import type { Standard } from "../core/model/standard";
import { nationalStandard } from "../standards/registry";

const QUALITY_BALANCED = "national/2017-quality-balanced";

/** The standard that the custom functions answer by: 优质均衡, 教督〔2017〕6号. A formula has no date, so it is fixed. */
export const STANDARD: Standard = requireStandard(QUALITY_BALANCED);

function requireStandard(id: string): Standard {
  const standard = nationalStandard(id);
  if (standard === undefined) throw new Error(`standard ${id} is missing`);
  return standard;
}
