/**
 * All tests of the core as one file: Stryker starts Jest once per mutant, and a file of tests costs more to load than to run.
 * test/architecture holds this list to the files that are there.
 */
import fc from "fast-check";
import "../core/assessment/assessCounty.test";
import "../core/assessment/exactCounties.test";
import "../core/assessment/exactSchools.test";
import "../core/assessment/findings.test";
import "../core/assessment/roundedReading.test";
import "../core/assessment/schoolRule.test";
import "../core/assessment/shortfall.test";
import "../core/assessment/tenSchools.test";
import "../core/phaseSplit/sections.test";
import "../core/phaseSplit/splitShare.test";
import "../core/plausibility/doubt.test";
import "../core/plausibility/explanations.test";
import "../core/plausibility/limits.test";
import "../core/plausibility/perPupil.test";
import "../core/plausibility/plausibilityFindings.test";
import "../core/plausibility/schools.test";
import "../core/plausibility/yearOnYear.test";
import "../core/rectification/deadlines.test";
import "../core/rectification/entryKey.test";
import "../core/rectification/judgedProblems.test";
import "../core/rectification/knownRows.test";
import "../core/rectification/ledgerEntries.test";
import "../core/rectification/ledgerState.test";
import "../core/rectification/planUpdate.test";
import "../core/rectification/writtenCells.test";
import "../core/rectification/yearMonth.test";
import "../core/statistics/decimal.test";
import "../core/statistics/differenceCoefficient.test";
import "../core/statistics/hardCoefficients.test";
import "../core/statistics/rational.test";
import "../core/unreachable.test";

// Every law runs hundreds of times here: fewer examples, always the same so that a score can be had again, and no search for
// the smallest one that fails.
fc.configureGlobal({ numRuns: 30, seed: 20170426, endOnFailure: true });
