/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), or what such a cell is written as: so
 * that one apostrophe can always be taken away again.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** Without it Excel reads UTF-8 as the code page of its machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as CSV by RFC 4180, with a byte order mark: lines end in CR LF, and a cell with a comma, a quote or a line break
 * stands in quotes. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = String(value)
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
