import { toHostError } from "./officeErrors";

/**
 * Runs a batch against Excel. Waits where Excel can wait while a cell is being edited; expected refusals come out as
 * HostRefusal, everything else as it was thrown.
 */
export async function runBatch<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw toHostError(error);
  }
}
