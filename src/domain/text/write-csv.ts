/**
 * The beginning of a cell that a spreadsheet runs as a formula (OWASP, "CSV Injection"), or of a cell escaped
 * for that reason. Escaping both lets a reader always remove one apostrophe.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** Without a byte order mark Excel reads UTF-8 in the code page of the computer. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Writes rows as CSV (RFC 4180) with a byte order mark. Lines end in CR LF; cells with a comma, a quote or a
 * line break are quoted. An apostrophe escapes a cell that a spreadsheet would run as a formula.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = String(value)
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
