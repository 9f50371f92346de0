import * as z from "zod/mini";
import type { Answers } from "../core/model/question";
import type { DeadlineMonths } from "../core/model/rectification";
import type { KeptExplanation } from "../core/plausibility/explanations";
import { deadlineMonthsSchema } from "../standards/rectificationSchema";

/** Longer texts are not looked at: settings of this add-in stay far below. */
const MAXIMUM_TEXT_LENGTH = 65_536;
const MAXIMUM_ANSWERS = 500;

/** The add-in's settings in one workbook. They are stored in the file and travel with it. */
export interface Settings {
  readonly version: 1;
  /** County or city in titles, where the user wants another than the data's title row names. */
  readonly place?: string | undefined;
  /** Id of the local overlay to apply, where it does not follow from the place. */
  readonly overlay?: string | undefined;
  /** Months to the deadlines that the ledger proposes, where a place has its own. */
  readonly deadlineMonths?: DeadlineMonths | undefined;
  /** What was answered, by question id. */
  readonly answers: Answers;
  /** What the user explained (忽略并说明). Never dropped without a word: more than fit are refused when they are typed. */
  readonly explanations?: { readonly version: 1; readonly entries: readonly KeptExplanation[] } | undefined;
}

/** Why stored settings could not be used: what stands in a file may have been written by anybody. */
export type SettingsFault = "tooLong" | "notJson" | "unknownVersion" | "invalid";

/** Settings that can be used, and why the stored ones could not; `fault` is null when they were fine or absent. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly fault: SettingsFault | null;
}

/** The longest explanation, and how many of them and how long a text they may come to together. */
export const LONGEST_EXPLANATION = 300;
const MAXIMUM_EXPLANATIONS = 200;
const MAXIMUM_EXPLANATIONS_LENGTH = 40_000;

const shortText = z.string().check(z.minLength(1), z.maxLength(100));
const factText = z.string().check(z.maxLength(400));
const explanation = z.strictObject({
  code: z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  school: factText,
  field: factText,
  value: factText,
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_EXPLANATION)),
  date: z.iso.date(),
}) satisfies z.ZodMiniType<KeptExplanation>;
const settingsSchema = z.strictObject({
  version: z.literal(1),
  place: z.optional(shortText),
  overlay: z.optional(shortText),
  deadlineMonths: z.optional(deadlineMonthsSchema),
  answers: z
    .record(z.string().check(z.maxLength(300)), z.string().check(z.maxLength(300)))
    .check(z.refine((answers) => Object.keys(answers).length <= MAXIMUM_ANSWERS)),
  explanations: z.optional(
    z.strictObject({
      version: z.literal(1),
      entries: z.array(explanation).check(z.maxLength(MAXIMUM_EXPLANATIONS)),
    }),
  ),
});

/** The settings of a workbook that has none. */
export const DEFAULT_SETTINGS: Settings = { version: 1, answers: {} };

/** Reads stored settings. Anything that is not exactly what this add-in writes gives the defaults and the reason. */
export function parseSettings(text: string | null): SettingsReading {
  if (text === null) return { settings: DEFAULT_SETTINGS, fault: null };
  if (text.length > MAXIMUM_TEXT_LENGTH) return faulty("tooLong");
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return faulty("notJson");
  }
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success) return { settings: parsed.data, fault: null };
  return faulty(hasOtherVersion(stored) ? "unknownVersion" : "invalid");
}

/** The settings as they are stored; the oldest answers are dropped where they would become too many to be read again. */
export function settingsText(settings: Settings): string {
  let answers = Object.entries(settings.answers).slice(-MAXIMUM_ANSWERS);
  let text = JSON.stringify({ ...settings, answers: Object.fromEntries(answers) });
  while (text.length > MAXIMUM_TEXT_LENGTH) {
    answers = answers.slice(Math.ceil(answers.length / 2));
    text = JSON.stringify({ ...settings, answers: Object.fromEntries(answers) });
  }
  return text;
}

/** The explanations of a workbook; none where nothing was explained. */
export function explanationsOf({ explanations }: Settings): readonly KeptExplanation[] {
  return explanations?.entries ?? [];
}

/** Settings with these explanations in place of the ones they had; null where they are more than can be kept. */
export function withKeptExplanations(settings: Settings, entries: readonly KeptExplanation[]): Settings | null {
  if (entries.length > MAXIMUM_EXPLANATIONS) return null;
  if (JSON.stringify(entries).length > MAXIMUM_EXPLANATIONS_LENGTH) return null;
  return { ...settings, explanations: entries.length === 0 ? undefined : { version: 1, entries } };
}

function faulty(fault: SettingsFault): SettingsReading {
  return { settings: DEFAULT_SETTINGS, fault };
}

function hasOtherVersion(stored: unknown): boolean {
  return (
    typeof stored === "object" &&
    stored !== null &&
    "version" in stored &&
    typeof stored.version === "number" &&
    stored.version !== 1
  );
}
