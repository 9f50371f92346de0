import { wideExport } from "../fixtures/wideExport";
import * as open from "../../workbench/xlsx/readWorkbook";
it("x", async () => {
  console.log(Object.keys(open));
  const r = await (open as any)[Object.keys(open)[0]!](new Uint8Array(wideExport()));
  console.log(Object.keys(r), r.sheets?.length);
});
