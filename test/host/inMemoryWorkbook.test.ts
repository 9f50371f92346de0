import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { describeWorkbookPort } from "./workbookContract";

describeWorkbookPort("the workbook in memory", (spec) => Promise.resolve(openInMemoryWorkbook(spec)));
