import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type CommandReport, runHeadless } from "../workbench/headless/runHeadless";

/**
 * npm start: the main job on the sample county, by the add-in's own entry on the real office.js. Check the workbook, write
 * the official result forms and the rectification ledger, save.
 */
const SAMPLE = join("assets", "samples", "county.xlsx");
const RESULT = join("out", "county-checked.xlsx");
const COMMANDS = [
  ["checkSheets", "校验"],
  ["insertResults", "测算结果"],
  ["createLedger", "整改台账"],
] as const;

function line(title: string, report: CommandReport | undefined): string {
  if (report === undefined) return `${title}：没有执行`;
  return `${title}：${report.message}（${String(report.syncs)} 次往返，${String(report.milliseconds)} 毫秒）`;
}

async function start(): Promise<void> {
  mkdirSync("out", { recursive: true });
  console.log(`正在打开 ${SAMPLE} …`);
  const run = await runHeadless({ input: SAMPLE, steps: COMMANDS.map(([name]) => ({ run: name })), out: RESULT });
  COMMANDS.forEach(([, title], index) => {
    console.log(line(title, run.output.commands[index]));
  });
  console.log(`结果文件：${RESULT}，工作表：${run.output.sheets.join("、")}`);
  console.log(
    "用 Excel 或 WPS 打开它：先看“校验结果”，红黄标记在“学校基础数据”，公式在“表Ⅱ-2”和“表Ⅲ”，问题清单在“整改台账”。",
  );
  process.exitCode = run.exitCode;
}

void start();
