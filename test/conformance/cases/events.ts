import { setCell } from "../../../workbench/store/cells";
import { addSheet } from "../../../workbench/store/sheets";
import type { ChangeOrigin, HostDocument } from "../../../workbench/model/hostDocument";
import type { ConformanceCase } from "../conformanceCase";

/** Puts a number into B3 of the first sheet, as a person at the sheet or somebody elsewhere does. */
function typeNumber(document: HostDocument, origin: ChangeOrigin = "user"): void {
  const sheet = document.workbook.sheets[0]!;
  setCell(sheet, [2, 1], { value: 7 });
  document.origin = origin;
  document.contentChanged({
    sheet,
    area: { top: 2, left: 1, bottom: 2, right: 1 },
    single: { before: "", after: 7 },
  });
}

/** Changes that Excel tells of. */
export const EVENT_CASES: readonly ConformanceCase[] = [
  {
    name: "changes are told with sheet, address and who made them",
    members: [
      "WorksheetCollection.onChanged",
      "EventHandlers.add",
      "WorksheetChangedEventArgs.address",
      "WorksheetChangedEventArgs.source",
      "WorksheetChangedEventArgs.triggerSource",
      "WorksheetChangedEventArgs.worksheetId",
    ],
    prepare: (workbook) => {
      addSheet(workbook, "乙");
    },
    steps: [
      {
        excel: async (context) => {
          const seen: unknown[] = [];
          Object.assign(window, { seen });
          const sheets = context.workbook.worksheets;
          sheets.load("items/id,items/name");
          sheets.onChanged.add((event) => {
            const sheet = sheets.items.find(({ id }) => id === event.worksheetId);
            seen.push([sheet?.name, event.address, event.source, event.triggerSource]);
            return Promise.resolve();
          });
          await context.sync();
          sheets.getItem("乙").getRange("A1:B2").values = [
            [1, 2],
            [3, 4],
          ];
          await context.sync();
        },
        gives: null,
      },
      {
        host: (host) =>
          host.act((document) => {
            typeNumber(document);
          }),
        gives: null,
      },
      {
        host: (host) =>
          host.act((document) => {
            typeNumber(document, "remote");
          }),
        gives: null,
      },
      {
        page: () => Reflect.get(window, "seen") as unknown,
        gives: [
          ["乙", "A1:B2", "Local", "ThisLocalAddin"],
          ["表1", "B3", "Local", "Unknown"],
          ["表1", "B3", "Remote", "Unknown"],
        ],
      },
    ],
  },
  {
    name: "what a person did is there when the event is told",
    members: ["WorksheetCollection.onChanged", "WorksheetChangedEventArgs.address", "Worksheet.getRange"],
    steps: [
      {
        excel: async (context) => {
          const seen: unknown[] = [];
          Object.assign(window, { seen });
          context.workbook.worksheets.onChanged.add((event) =>
            Excel.run(async (later) => {
              const range = later.workbook.worksheets.getItem(event.worksheetId).getRange(event.address);
              range.load("values");
              await later.sync();
              seen.push(range.values);
            }),
          );
          await context.sync();
        },
        gives: null,
      },
      {
        host: (host) =>
          host.act((document) => {
            typeNumber(document);
          }),
        gives: null,
      },
      { page: () => Reflect.get(window, "seen") as unknown, gives: [[[7]]] },
    ],
  },
  {
    name: "a listener that was removed hears nothing more; others do",
    members: ["EventHandlerResult.remove", "EventHandlerResult.context", "WorksheetCollection.onChanged"],
    steps: [
      {
        excel: async (context) => {
          const heard = { first: 0, second: 0 };
          const { onChanged } = context.workbook.worksheets;
          const first = onChanged.add(() => {
            heard.first += 1;
            return Promise.resolve();
          });
          onChanged.add(() => {
            heard.second += 1;
            return Promise.resolve();
          });
          Object.assign(window, { first, heard });
          await context.sync();
          return heard;
        },
        gives: { first: 0, second: 0 },
      },
      {
        host: (host) =>
          host.act((document) => {
            typeNumber(document);
          }),
        gives: null,
      },
      {
        page: () => {
          const first = Reflect.get(window, "first") as OfficeExtension.EventHandlerResult<unknown>;
          return Excel.run(first.context, async (context) => {
            first.remove();
            await context.sync();
          });
        },
        gives: null,
      },
      {
        host: (host) =>
          host.act((document) => {
            typeNumber(document);
          }),
        gives: null,
      },
      { page: () => Reflect.get(window, "heard") as unknown, gives: { first: 1, second: 2 } },
    ],
  },
];
