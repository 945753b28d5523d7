/** Removes a doubled full stop: `1:00 p.m.` at the end of a sentence already has one. */
export function oneStop(text: string): string {
  return text.replace(/\.\.(?=\s|$)/g, '.')
}
