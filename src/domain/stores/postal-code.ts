/** Letters allowed first, then elsewhere, in Canadian postal codes (Canada Post, Addressing Guidelines). */
const POSTAL_CODE = /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[\s\p{Z}-]*(\d[ABCEGHJ-NPRSTV-Z]\d)$/iu

/** Formats a postal code as Canada Post does, `K7L 3N6`, from any separator; null for any other text. */
export function postalCodeIn(text: string): string | null {
  const [, area, unit] = POSTAL_CODE.exec(text.trim()) ?? []
  return area === undefined || unit === undefined ? null : `${area} ${unit}`.toUpperCase()
}
