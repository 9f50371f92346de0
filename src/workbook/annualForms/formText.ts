import { compactText, labelKey } from "../text";

/** Signs and words that say where a label stands and not what it is: numbering, 其中, #, colons. */
const NUMBERING = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])/;
const OF_WHICH = /^(?:其中|其|#)+/;
const UNIT_IN_BRACKETS = /[（(](?:平方米|m2|人|间|台|册|元|万元|个|套|所)[)）]/g;

/** Words for the whole of a group: 合计 under 招生数 is the whole of it. */
const WHOLE = /^(?:合计|总计|小计|计|总数|数量)$/;

/** Forms print the same few labels again and again: those that were seen are kept, so many and no longer ones. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 4000;
const LONGEST_KEPT = 60;

/** A label of a form as it is compared: without blanks, numbering, 其中, units and punctuation. */
export function formKey(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  const key = keyOf(text);
  if (text.length <= LONGEST_KEPT && KEYS.size < MOST_KEYS) KEYS.set(text, key);
  return key;
}

function keyOf(text: string): string {
  const compact = compactText(text).replace(UNIT_IN_BRACKETS, "");
  return labelKey(
    compact
      .replace(NUMBERING, "")
      .replace(OF_WHICH, "")
      .replace(/^[:：]/, ""),
  );
}

/** True for a word that stands for the whole of its group. */
export function isWholeWord(text: string): boolean {
  return WHOLE.test(formKey(text));
}

/** True where two labels mean the same: equal, or one spells the other out (在校生数, 在校学生数合计). */
export function isSameLabel(printed: string, expected: string): boolean {
  const [one, other] = [formKey(printed), formKey(expected)];
  if (one === "" || other === "") return false;
  return one === other || withoutFillers(one) === withoutFillers(other);
}

/** What generations and years write or leave out: 在校学生数, 在校生; 本科毕业, 本科; 运动场地面积, 运动场地. */
function withoutFillers(key: string): string {
  const short = key.replaceAll("学生", "生").replace(/(?:数|毕业|面积|情况)$/, "");
  return short === "" ? key : short;
}
