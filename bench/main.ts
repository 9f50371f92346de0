import { nationalStandard } from "../src/standards/registry";
import { coefficientError, verdictsOnLimits } from "./accuracy";
import { coefficientSpeed } from "./coefficientSpeed";
import { coldCountySpeed, warmCountySpeed } from "./countySpeed";
import { fileSpeed } from "./fileSpeed";
import { printTable } from "./table";

const standard = nationalStandard("national/2017-quality-balanced");
if (standard === undefined) throw new Error("the 2017 standard is not there");

// Cold first: whatever runs before it would compile what it measures.
const cold = coldCountySpeed(standard);
printTable([
  ...coefficientSpeed(),
  ...coefficientError(),
  ...verdictsOnLimits(standard),
  ...cold,
  ...warmCountySpeed(standard),
  ...fileSpeed(),
]);
