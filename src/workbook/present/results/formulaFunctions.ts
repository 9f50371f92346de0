/**
 * The functions that our formulas may use: all of them calculate in Excel 2010 and WPS without this add-in. A test holds
 * every formula we write against this list.
 */
export const FORMULA_FUNCTIONS = [
  "AND",
  "COUNT",
  "COUNTIF",
  "COUNTIFS",
  "HYPERLINK",
  "IF",
  "IFERROR",
  "INDEX",
  "INT",
  "ISNUMBER",
  "MATCH",
  "MID",
  "N",
  "OR",
  "ROUND",
  "ROW",
  "SQRT",
  "SUBSTITUTE",
  "SUM",
  "SUMPRODUCT",
  "TRIM",
  "VALUE",
] as const;
