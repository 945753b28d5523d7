/** Returns the attributes of `<html>`: the language and whether the demonstration's clock runs. */
export function htmlAttributes(lang: string, demo: boolean): string {
  return `lang="${lang}"${demo ? ' data-clock="demonstration"' : ''}`
}
