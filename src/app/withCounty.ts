import type { OurSheetKind } from "../workbook/sheetSnapshot";
import { type CommandContext, refused, type UseCaseResult } from "./commandContext";
import { type County, readCounty } from "./county";

/**
 * Reads and judges the county and goes on with it; ends before any write where something has to be asked first, or where
 * there is no school table.
 */
export async function withCounty(
  context: CommandContext,
  kinds: readonly OurSheetKind[],
  goOn: (county: County) => Promise<UseCaseResult>,
): Promise<UseCaseResult> {
  const reading = await readCounty(context, kinds);
  switch (reading.kind) {
    case "ready":
      return goOn(reading.county);
    case "asks":
      return {
        status: "asks",
        notes: [{ code: "answersNeeded", count: reading.questions.length }],
        questions: reading.questions,
        offersTemplate: false,
      };
    case "nothing":
      return refused([{ code: "nothingFound", reasons: reading.reasons }], true);
    case "noStandard":
      return refused([{ code: "noStandard", date: reading.date }]);
  }
}
