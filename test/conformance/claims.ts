import type { ConformanceCase } from "./conformanceCase";
import { pageText } from "./runCase";

/**
 * Members that never reach a host under their own name: the library answers them in the page, or sends something else for
 * them. That a case exercises one is read from its code; for every other member the host says it.
 */
const ANSWERED_IN_THE_PAGE = [
  /\.(load|items|set|context|toJSON|isNullObject)$/,
  /^(ClientObject|ClientRequestContext|ClientResult|RequestContext|TrackedObjects)\./,
  /^(Office|Context|HostType|OfficeTheme|RequirementSetSupport|VisibilityMode|VisibilityModeChangedMessage|StartupBehavior)\./,
  /^(Actions|Addin|Event|AsyncResult|Document|CustomFunctions|Error|ErrorCode)\./,
  /^Settings\.(get|set|remove)$/,
  /^(EventHandlers|EventHandlerResult|\w+EventArgs|SettableRowProperties)\./,
];

/** True for what the library settles without asking the host for a member of that name. */
export function isAnsweredInThePage(member: string): boolean {
  return ANSWERED_IN_THE_PAGE.some((pattern) => pattern.test(member));
}

/** Members that a case claims and that neither its code nor the host, by what was `used` of it, bears out. */
export function unprovenMembers(one: ConformanceCase, used: Readonly<Record<string, number>>): readonly string[] {
  const text = pageText(one);
  return one.members.filter((member) =>
    isAnsweredInThePage(member) ? !hasWord(text, member.slice(member.indexOf(".") + 1)) : !(member in used),
  );
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text);
}
