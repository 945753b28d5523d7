/** What a page says of itself before all else: its language, and whether its clock is the demonstration's. */
export function htmlAttributes(lang: string, demo: boolean): string {
  return `lang="${lang}"${demo ? ' data-clock="demonstration"' : ''}`
}
