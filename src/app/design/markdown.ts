/** Inline content. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }

const MARKED =
  /\*\*(?<strong>[^*]+(?:\*[^*]+\*[^*]*)*)\*\*|\*(?<em>[^*\s](?:[^*]*[^*\s])?)\*|\[(?<text>[^\][]+)\]\((?<href>https:\/\/[^\s()<>"]+)\)/u

/**
 * Parses the text of an update: paragraphs, lists of lines that begin with `- `, **strong**, *stressed* and
 * [links](https://…). Everything else is plain text: no HTML, no images, no other URLs.
 */
export function parseMarkdown(text: string): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block): Block => {
      const lines = block.split('\n').filter((line) => line.trim() !== '')
      return lines.every((line) => /^\s*[-*] /.test(line))
        ? { kind: 'list', items: lines.map((line) => parseInline(line.replace(/^\s*[-*] /, ''))) }
        : { kind: 'paragraph', lines: lines.map(parseInline) }
    })
}

function parseInline(line: string): Inline[] {
  const parts: Inline[] = []
  let rest = line
  for (let found = MARKED.exec(rest); found !== null; found = MARKED.exec(rest)) {
    const { strong, em, text, href } = found.groups ?? {}
    if (found.index > 0) parts.push({ kind: 'text', text: rest.slice(0, found.index) })
    if (strong !== undefined) parts.push({ kind: 'strong', parts: parseInline(strong) })
    if (em !== undefined) parts.push({ kind: 'em', parts: parseInline(em) })
    if (text !== undefined && href !== undefined) parts.push({ kind: 'link', href, text })
    rest = rest.slice(found.index + found[0].length)
  }
  return rest === '' ? parts : [...parts, { kind: 'text', text: rest }]
}
