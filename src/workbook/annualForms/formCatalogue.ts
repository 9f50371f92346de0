import { compactText, labelKey } from "../text";
import type { FormDefinition } from "./formDefinition";
import jcj111 from "./data/jcj-111.json";
import jcj112 from "./data/jcj-112.json";
import jcj212 from "./data/jcj-212.json";
import jcj213 from "./data/jcj-213.json";
import jcj312 from "./data/jcj-312.json";
import jcj313 from "./data/jcj-313.json";
import jcj331 from "./data/jcj-331.json";
import jcj411 from "./data/jcj-411.json";
import jcj412 from "./data/jcj-412.json";
import jcj422 from "./data/jcj-422.json";
import jcj423 from "./data/jcj-423.json";
import jcj424 from "./data/jcj-424.json";
import jcj431 from "./data/jcj-431.json";
import jcj511 from "./data/jcj-511.json";
import jcj512 from "./data/jcj-512.json";
import jcj522 from "./data/jcj-522.json";
import jcj531 from "./data/jcj-531.json";
import jj1001 from "./data/jj-1001.json";
import jj1102 from "./data/jj-1102.json";
import jj2106 from "./data/jj-2106.json";
import jj2107 from "./data/jj-2107.json";
import jj3112 from "./data/jj-3112.json";
import jj3115 from "./data/jj-3115.json";
import jj4149 from "./data/jj-4149.json";
import jj4155 from "./data/jj-4155.json";
import jj4155of2023 from "./data/jj-4155-2023.json";
import jj4156 from "./data/jj-4156.json";
import jj5170 from "./data/jj-5170.json";
import jj5176 from "./data/jj-5176.json";

/** Every report form that is known, each as its generation prints it (data/README.md says how sure each one is). */
export const FORM_DEFINITIONS = [
  jcj111,
  jcj112,
  jcj212,
  jcj213,
  jcj312,
  jcj313,
  jcj331,
  jcj411,
  jcj412,
  jcj422,
  jcj423,
  jcj424,
  jcj431,
  jcj511,
  jcj512,
  jcj522,
  jcj531,
  jj1001,
  jj1102,
  jj2106,
  jj2107,
  jj3112,
  jj3115,
  jj4149,
  jj4155,
  jj4155of2023,
  jj4156,
  jj5170,
  jj5176,
  // JSON is read with wider types than it has; a test holds every file to the schema.
] as unknown as readonly FormDefinition[];

const CODE = /(?:基础基|教基)\d{3,4}/;

/** The code of a form in a text that begins with it, as its padded code cell does; null where there is none. */
export function codeAtStart(text: string): string | null {
  const found = CODE.exec(compactText(text.slice(0, LONGEST_CODE_CELL)));
  return found?.index === 0 ? found[0] : null;
}

/** The code of a form anywhere in a short text, such as the name of a sheet: 教基3112_小学. */
export function codeIn(text: string): string | null {
  return CODE.exec(compactText(text))?.[0] ?? null;
}

/** A code cell is padded with blanks to the width of the form. */
const LONGEST_CODE_CELL = 1000;

/** Definitions of a code; more than one where a form changed and kept its number. */
export function definitionsOf(code: string): readonly FormDefinition[] {
  return FORM_DEFINITIONS.filter((definition) => definition.code === code);
}

const BY_TITLE = new Map<string, FormDefinition[]>();
for (const definition of FORM_DEFINITIONS) {
  const key = labelKey(definition.title);
  BY_TITLE.set(key, [...(BY_TITLE.get(key) ?? []), definition]);
}
/** Longer texts are no titles. */
const LONGEST_TITLE = 40;

/** The forms of a title without a code: both generations call some of theirs the same. */
export function definitionsByTitle(text: string): readonly FormDefinition[] {
  return text.length > LONGEST_TITLE ? [] : (BY_TITLE.get(labelKey(text)) ?? []);
}
