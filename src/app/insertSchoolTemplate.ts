import { presentSchoolTemplate } from "../workbook/present/schoolTemplate";
import { type CommandContext, done, type UseCaseResult } from "./commandContext";
import { insertForm } from "./insertForm";
import { renamedNote } from "./outcomeNotes";

/** 插入数据模板: adds an empty 学校基础数据. One that is still empty is used again; nobody's sheet is ever overwritten. */
export async function insertSchoolTemplate(context: CommandContext): Promise<UseCaseResult> {
  const target = await insertForm(context, "schoolTemplate", presentSchoolTemplate);
  if (target.replaces) return done([{ code: "templateExists", sheet: target.name }]);
  return done([{ code: "templateDone", sheet: target.name }, ...renamedNote(target, "schoolTemplate")]);
}
