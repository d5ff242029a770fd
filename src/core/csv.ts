/** A table as comma-separated values by RFC 4180, safe to open in a spreadsheet. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

/**
 * Spreadsheets run what begins with one of these signs as a formula, be they of full width; a quote before it makes it plain text. Where the comma
 * is the decimal sign, they begin a cell behind a semicolon, too.
 */
const FORMULA = /(?<=^|[;\t\r\n])\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/gu;

function writeCell(text: string): string {
  const safe = text.replace(FORMULA, "'$&");
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
