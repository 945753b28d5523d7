/**
 * A place at which a spreadsheet may see the beginning of a cell, followed by a formula (OWASP, "CSV Injection"),
 * in full width too, or by what was escaped for that reason. Excel in French splits lines at semicolons, quoted
 * or not. Escaping both lets a reader always remove one apostrophe.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[\s']*[=+\-@＝＋－＠﹢﹣﹦﹫])/gu

/** Without a byte order mark Excel reads UTF-8 in the code page of the computer. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Writes rows as CSV (RFC 4180) with a byte order mark. Lines end in CR LF; cells with a separator, a quote
 * or a line break are quoted. An apostrophe escapes what a spreadsheet would run as a formula.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const inert = String(value).replaceAll(FORMULA, "'")
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
