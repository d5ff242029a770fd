/** A table as comma-separated values by RFC 4180, safe to open in a spreadsheet. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

/** Spreadsheets run what begins with one of these signs as a formula; a quote before it makes it plain text. */
const FORMULA = /^[=+\-@\t\r]/u;

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
