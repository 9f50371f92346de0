import * as z from "zod/mini";
import type { LocalOverlay, Standard } from "../core/model/standard";
import { fail, ok, type Result } from "../core/result";
import plausibility from "./data/plausibility.json";
import rectification from "./data/rectification.json";
import runBy from "./data/runBy.json";
import schoolTypes from "./data/schoolTypes.json";
import { plainText } from "./plainText";
import { plausibilitySchema } from "./plausibilitySchema";
import { rectificationSchema } from "./rectificationSchema";
import { localOverlays, nationalStandards } from "./registry";
import { overlaySchema, runBySchema, schoolTypesSchema, standardSchema } from "./schema";

function parsed<T>(schema: z.ZodMiniType<T>, data: unknown): Result<T, string> {
  const result = z.safeParse(schema, data);
  return result.success ? ok(result.data) : fail(z.prettifyError(result.error));
}

/** Proves that data is a national standard; the error says in words what is wrong and where. */
export function parseStandard(data: unknown): Result<Standard, string> {
  return parsed<Standard>(standardSchema, data);
}

/** Proves that data is a local overlay. */
export function parseOverlay(data: unknown): Result<LocalOverlay, string> {
  return parsed<LocalOverlay>(overlaySchema, data);
}

function faultOf(file: string, result: Result<unknown, string>): string[] {
  return result.ok ? [] : [`${file}: ${result.error}`];
}

/** Texts that would mean two things: the reader could only guess. */
function ambiguousTexts(entries: readonly { readonly texts: readonly string[] }[]): string[] {
  const owners = new Map<string, number>();
  const ambiguous: string[] = [];
  for (const [index, { texts }] of entries.entries()) {
    for (const text of texts.map(plainText)) {
      const owner = owners.get(text);
      if (owner !== undefined && owner !== index) ambiguous.push(`${text} has two meanings`);
      owners.set(text, index);
    }
  }
  return ambiguous;
}

function repeatedIds(files: readonly { readonly id: string }[]): string[] {
  return files
    .filter(({ id }, index) => files.findIndex((file) => file.id === id) < index)
    .map(({ id }) => `${id} twice`);
}

/** What is wrong with the given standards and overlays, in words; empty when nothing is. */
export function standardsFaults(standards: readonly Standard[], overlays: readonly LocalOverlay[]): readonly string[] {
  const ids = new Set(standards.map((standard) => standard.id));
  return [
    ...standards.flatMap((standard) => faultOf(standard.id, parseStandard(standard))),
    ...overlays.flatMap((overlay) => faultOf(overlay.id, parseOverlay(overlay))),
    ...overlays.filter((overlay) => !ids.has(overlay.extends)).map(({ id }) => `${id} extends a standard unknown here`),
    ...repeatedIds([...standards, ...overlays]),
  ];
}

function listFaults(): readonly string[] {
  return [
    ...faultOf("schoolTypes.json", parsed(schoolTypesSchema, schoolTypes)),
    ...faultOf("runBy.json", parsed(runBySchema, runBy)),
    ...faultOf("plausibility.json", parsed(plausibilitySchema, plausibility)),
    ...faultOf("rectification.json", parsed(rectificationSchema, rectification)),
    ...ambiguousTexts(schoolTypes.types.map((type) => ({ texts: [type.name, ...type.codes, ...type.synonyms] }))),
    ...ambiguousTexts(runBy.runBy.map((kind) => ({ texts: [kind.name, ...kind.synonyms] }))),
  ];
}

/** Throws when any data file of the standards is wrong. Called by the build and by a test; never shipped. */
export function assertStandardsValid(): void {
  const faults = [...standardsFaults(nationalStandards(), localOverlays()), ...listFaults()];
  if (faults.length > 0) throw new Error(`bad standards data\n${faults.join("\n")}`);
}
