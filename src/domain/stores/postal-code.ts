/** First letters that a Canadian code may have, then letters elsewhere in it (Canada Post, Addressing Guidelines). */
const POSTAL_CODE = /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[\s\p{Z}-]*(\d[ABCEGHJ-NPRSTV-Z]\d)$/iu

/** A postal code as Canada Post writes it, `K7L 3N6`, however its halves stand apart; null where it is none. */
export function postalCodeIn(text: string): string | null {
  const [, area, unit] = POSTAL_CODE.exec(text.trim()) ?? []
  return area === undefined || unit === undefined ? null : `${area} ${unit}`.toUpperCase()
}
