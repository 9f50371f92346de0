import type { Finding } from "../../core/model/finding";
import type { SchoolType } from "../../core/model/schoolType";
import { isAttachedWithShare } from "../../core/phaseSplit/schoolUnit";
import { fieldDefinition } from "../fields";
import { compactText } from "../text";
import { addressOf, type ColumnMap, type Identity } from "./identities";

/** How the rows of a table hang together. */
export interface Relations {
  /** Rows that repeat another school, and the rows they repeat: nobody knows which one is right. */
  readonly duplicates: ReadonlySet<Identity>;
  /** Attached classes and the schools that host them. */
  readonly hosts: ReadonlyMap<Identity, Identity>;
  /** The schools that host attached classes. */
  readonly hostSchools: ReadonlySet<Identity>;
  /** Column by which a school is found: the code where every row has one of its own. */
  readonly keyField: "schoolCode" | "schoolName";
  readonly findings: readonly Finding[];
}

const ATTACHED_SUFFIX = /附设.*$/;

function isAttached(type: SchoolType | null): boolean {
  return (
    type === "attachedKindergartenClass" ||
    type === "attachedOtherClass" ||
    (type !== null && isAttachedWithShare(type))
  );
}

/** A campus carries the code of its school and a name of its own. */
const CAMPUS = /校区|分校|分部|教学部/;

/**
 * Attached classes share the code, and often the name, of their host; sections share those of their school, and campuses
 * its code: they are compared among their own kind only.
 */
function kindOf({ type, section, name }: Identity): string {
  const campus = CAMPUS.test(name) ? compactText(name) : "";
  return `${isAttached(type) ? String(type) : ""}|${section ?? ""}|${campus}`;
}

interface Duplicate {
  readonly first: Identity;
  readonly later: Identity;
  readonly field: "schoolCode" | "schoolName";
}

function repeated(
  identities: readonly Identity[],
  field: Duplicate["field"],
  keyOf: (identity: Identity) => string | null,
): Duplicate[] {
  const firsts = new Map<string, Identity>();
  return identities.flatMap((later) => {
    const key = keyOf(later);
    if (key === null) return [];
    const keyed = `${kindOf(later)}|${key}`;
    const first = firsts.get(keyed);
    if (first === undefined) firsts.set(keyed, later);
    return first === undefined ? [] : [{ first, later, field }];
  });
}

function duplicateFinding({ first, later, field }: Duplicate, map: ColumnMap): Finding {
  const at = addressOf(later.source, map, field);
  const firstAt = addressOf(first.source, map, field) ?? first.at;
  return {
    level: "dataError",
    at,
    alsoAt: [firstAt],
    school: later.name,
    phase: null,
    reference: null,
    code: "duplicateSchool",
    field: fieldDefinition(field).header,
    found: (field === "schoolCode" ? later.code : later.name) ?? "",
    first: firstAt,
  };
}

function findDuplicates(identities: readonly Identity[], keyField: Relations["keyField"]): Duplicate[] {
  const byCode = repeated(identities, "schoolCode", ({ code }) => (code === null ? null : compactText(code)));
  if (keyField === "schoolCode") return byCode;
  const known = new Set(byCode.map(({ later }) => later));
  const byName = repeated(identities, "schoolName", ({ name }) => compactText(name));
  return [...byCode, ...byName.filter(({ later }) => !known.has(later))];
}

function keyFieldOf(identities: readonly Identity[]): Relations["keyField"] {
  const codes = new Set(identities.map(({ code }) => code));
  return identities.length > 0 && !codes.has(null) && codes.size === identities.length ? "schoolCode" : "schoolName";
}

/** The school whose code the class carries, else the one whose name is the class's name without its suffix, or begins it. */
function hostOf(attached: Identity, schools: readonly Identity[]): Identity | null {
  const byCode = attached.code === null ? undefined : schools.find(({ code }) => code === attached.code);
  if (byCode !== undefined) return byCode;
  const name = compactText(attached.name);
  const stem = name.replace(ATTACHED_SUFFIX, "");
  const named = schools.map((school) => ({ school, key: compactText(school.name) }));
  const exact = named.find(({ key }) => key === stem);
  if (exact !== undefined) return exact.school;
  const beginning = named.filter(({ key }) => name.startsWith(key));
  beginning.sort((left, right) => right.key.length - left.key.length);
  return beginning[0]?.school ?? null;
}

function attachedFinding(attached: Identity & { readonly type: SchoolType }, host: Identity | null): Finding | null {
  const base = { at: attached.at, alsoAt: [], school: attached.name, phase: null, reference: null };
  if (host !== null) return { ...base, level: "hint", code: "attachedMerged", host: host.name };
  // Senior classes are judged nowhere; without a host they take a share of nothing.
  if (attached.type === "attachedSeniorClass") return null;
  return { ...base, level: "dataError", code: "attachedWithoutHost", type: attached.type };
}

function hasShare(identity: Identity): identity is Identity & { readonly type: SchoolType } {
  return identity.type !== null && isAttachedWithShare(identity.type);
}

/** Finds repeated schools and the hosts of attached classes. */
export function relateRows(identities: readonly Identity[], map: ColumnMap): Relations {
  const keyField = keyFieldOf(identities);
  const repeats = findDuplicates(identities, keyField);
  const schools = identities.filter(({ type }) => type !== null && !isAttached(type));
  const hosts = new Map<Identity, Identity>();
  const findings: Finding[] = repeats.map((duplicate) => duplicateFinding(duplicate, map));
  for (const attached of identities.filter(hasShare)) {
    const host = hostOf(attached, schools);
    if (host !== null) hosts.set(attached, host);
    const finding = attachedFinding(attached, host);
    if (finding !== null) findings.push(finding);
  }
  const duplicates = new Set(repeats.flatMap(({ first, later }) => [first, later]));
  return { duplicates, hosts, hostSchools: new Set(hosts.values()), keyField, findings };
}
