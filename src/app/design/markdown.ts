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
  const found = MARKED.exec(line)
  if (found === null) return line === '' ? [] : [{ kind: 'text', text: line }]
  const { strong, em, text, href } = found.groups ?? {}
  const before = line.slice(0, found.index)
  const after = line.slice(found.index + found[0].length)
  return [
    ...(before === '' ? [] : [{ kind: 'text', text: before } as const]),
    ...(strong === undefined ? [] : [{ kind: 'strong', parts: parseInline(strong) } as const]),
    ...(em === undefined ? [] : [{ kind: 'em', parts: parseInline(em) } as const]),
    ...(text === undefined || href === undefined ? [] : [{ kind: 'link', href, text } as const]),
    ...parseInline(after),
  ]
}
