import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/sheetSnapshot";
import { isTooLarge, officeErrorOf } from "./officeErrors";
import { type ContentRequest, MissingValues, queueContents, readInBlocks } from "./readContents";
import { type Inventory, queueInventory } from "./readInventory";

/** A snapshot together with what only this adapter needs of it. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly namesById: ReadonlyMap<string, string>;
}

/**
 * Reads inventory and contents in one round trip. A sheet that is gone is left out; where Excel cannot answer with so much
 * at once, the sheets are read one by one, in blocks of rows.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  requests: readonly ContentRequest[],
): Promise<WorkbookReading> {
  const inventory = queueInventory(context);
  const contents = requests.map((request) => queueContents(context, request));
  try {
    await context.sync();
    return reading(
      inventory(),
      contents.map((content) => content()),
    );
  } catch (error) {
    if (requests.length === 0) throw error;
    if (isTooLarge(error) || error instanceof MissingValues) return readLess(context, requests);
    if (officeErrorOf(error)?.code === "ItemNotFound") return readPresent(context, requests);
    throw error;
  }
}

/** Formulas of the user's sheets are read where there is room for them: they go first. */
async function readLess(context: Excel.RequestContext, requests: readonly ContentRequest[]): Promise<WorkbookReading> {
  const without = requests.map(
    ({ name, formulas }) => ({ name, formulas: formulas === "all" ? formulas : "none" }) as const,
  );
  const hasLess = requests.some(({ formulas }) => typeof formulas === "object");
  return hasLess ? readWorkbook(context, without) : readOneByOne(context, requests);
}

async function readPresent(
  context: Excel.RequestContext,
  requests: readonly ContentRequest[],
): Promise<WorkbookReading> {
  const { snapshot } = await readWorkbook(context, []);
  const present = requests.filter((request) => snapshot.sheets.some((sheet) => sheet.name === request.name));
  // All were there after all: what was not found is something else.
  if (present.length === requests.length) return readOneByOne(context, requests);
  return readWorkbook(context, present);
}

async function readOneByOne(
  context: Excel.RequestContext,
  requests: readonly ContentRequest[],
): Promise<WorkbookReading> {
  const inventory = queueInventory(context);
  await context.sync();
  const contents: SheetSnapshot[] = [];
  for (const request of requests) contents.push(await readInBlocks(context, request));
  return reading(inventory(), contents);
}

function reading(inventory: Inventory, contents: readonly SheetSnapshot[]): WorkbookReading {
  const { sheets, isStructureProtected, settings, namesById } = inventory;
  return { snapshot: { sheets, isStructureProtected, settings, contents }, namesById };
}
