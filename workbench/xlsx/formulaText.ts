/** Namespace of this add-in's custom functions (manifest.xml, Functions.Namespace). */
const NAMESPACE = "JH";

/**
 * Functions newer than the file format: files write them with a prefix (MS-XLSX 2.2.2, future-function-list). Those of Excel 2010 to 2021
 * that office workbooks use; names that came with a prefix in the opened file are written back as they came.
 */
const PREFIXED = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITOR BITXOR CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST " +
    "COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COVARIANCE.P COVARIANCE.S CSC DAYS DECIMAL EXPON.DIST F.DIST F.INV F.TEST FLOOR.MATH " +
    "FORMULATEXT GAMMA GAUSS HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LET LOGNORM.DIST MAXIFS MINIFS MODE.MULT MODE.SNGL NEGBINOM.DIST " +
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH " +
    "T.DIST T.INV T.TEST TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

const CALLS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(?=\()/g;
const STORED_PREFIXES = /_xlfn\.|_xlws\.|_xlpm\./g;
const STORED_CUSTOM = new RegExp(`_xldudf_${NAMESPACE}_([A-Za-z0-9_]+)`, "gi");

/** Formula texts as the file had them, by the formula of the store. */
export type OriginalFormulas = Map<string, string>;

/** A formula of a file as typed: "=" in front, custom functions with their dot, newer functions without prefix. */
export function fromFileFormula(text: string, originals: OriginalFormulas): string {
  if (!text.includes("_xl")) return `=${text}`;
  const typed = `=${text.replace(STORED_PREFIXES, "").replace(STORED_CUSTOM, (_call, name: string) => `${NAMESPACE}.${name.toUpperCase()}`)}`;
  if (text.search(STORED_PREFIXES) >= 0) originals.set(typed, text);
  return typed;
}

function toFileName(call: string): string {
  const name = call.toUpperCase();
  if (name.startsWith(`${NAMESPACE}.`)) return `_xldudf_${NAMESPACE}_${name.slice(NAMESPACE.length + 1)}`;
  if (PREFIXED.has(name)) return `_xlfn.${call}`;
  return WORKSHEET_PREFIXED.has(name) ? `_xlfn._xlws.${call}` : call;
}

/** A formula as files have it, without "=". */
export function toFileFormula(formula: string, originals: OriginalFormulas): string {
  const original = originals.get(formula);
  if (original !== undefined) return original;
  return formula
    .slice(1)
    .replace(CALLS, (token: string, call?: string) => (call === undefined ? token : toFileName(call)));
}
