/** What one file may cost. A school's forms stay far below; what is above would take the page's memory with it. */
export const MEGABYTE = 1024 * 1024;
export const MAXIMUM_FILE_BYTES = 50 * MEGABYTE;
/** One part of a package, unpacked; a sheet of 20,000 rows and 30 columns has some 25 MB. */
export const MAXIMUM_PART_BYTES = 48 * MEGABYTE;
/** All parts that are read of one package. */
export const MAXIMUM_PACKAGE_BYTES = 192 * MEGABYTE;
export const MAXIMUM_PARTS = 20_000;
/** Cells that a file may fill, blanks between them included. */
export const MAXIMUM_CELLS = 2_000_000;
/** Excel's own limits. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
