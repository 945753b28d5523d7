/** `1:00 p.m.` at the end of a sentence is its full stop too. */
export function oneStop(text: string): string {
  return text.replace(/\.\.(?=\s|$)/g, '.')
}
