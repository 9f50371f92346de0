const MILLISECONDS_PER_DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** A date of ISO 8601 as Excel's serial number; null for anything else. Programs other than Excel save dates so. */
export function toSerialDate(text: string): number | null {
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.test(text);
  const time = isDate ? Date.parse(`${text.includes("T") ? text : `${text}T00:00`}Z`) : Number.NaN;
  return Number.isNaN(time) ? null : (time - EXCEL_EPOCH) / MILLISECONDS_PER_DAY;
}
