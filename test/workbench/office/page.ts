import { type Host, type HostOptions, openHost } from "../../../workbench/office/node/openHost";
import { setCell } from "../../../workbench/store/cells";
import { createWorkbook } from "../../../workbench/store/sheets";
import type { Workbook, Worksheet } from "../../../workbench/store/workbook";

/** A page with office.js in a workbook with one sheet "表1", and a way to run add-in code in it. */
export interface Page {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  /** Runs the body of an Excel.run callback in the page; what it returns comes back as plain data. */
  excel(body: string): Promise<unknown>;
  /** As `excel`, but resolves with the code and place of the error that Excel answers. */
  refusal(body: string): Promise<{ readonly code: string; readonly errorLocation: string; readonly statement: string }>;
  /** Runs any script in the page; its promise's value comes back as plain data. */
  script(text: string): Promise<unknown>;
}

/** A blank workbook, or with these values from A1. */
export function workbookOf(rows: readonly (readonly (string | number | boolean | null)[])[] = []): Workbook {
  const workbook = createWorkbook("表1");
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      setCell(workbook.sheets[0]!, [at, column], { value });
    });
  });
  return workbook;
}

/** Opens a page. Close its host after use. */
export async function openPage(workbook: Workbook = workbookOf(), options: HostOptions = {}): Promise<Page> {
  const host = await openHost(workbook, options);
  const script = async (text: string): Promise<unknown> => {
    const json = (await host.run(`Promise.resolve(${text}).then((value) => JSON.stringify(value))`)) as
      string | undefined;
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  };
  const run = (body: string): string => `Excel.run(async (context) => { ${body} })`;
  return {
    host,
    workbook,
    sheet: workbook.sheets[0]!,
    script,
    excel: (body) => script(run(body)),
    refusal: async (body) =>
      (await script(
        `${run(body)}.then(() => { throw new Error("nothing was refused"); }, (error) => ({ code: error.code, ...error.debugInfo }))`,
      )) as { code: string; errorLocation: string; statement: string },
  };
}
