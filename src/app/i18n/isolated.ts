/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * A text that people wrote, as a part of one of our sentences. One that runs from right to left is isolated, so that it
 * does not reorder the words around it (Unicode TR 9, "Explicit Directional Isolates").
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}
