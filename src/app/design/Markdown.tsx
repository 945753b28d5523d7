import { Fragment } from 'react'
import { type Inline, parseMarkdown } from './markdown.ts'

/** Renders the Markdown of an update. React escapes all text, so no HTML gets through. */
export function Markdown({ text, className }: { text: string; className?: string | undefined }) {
  return parseMarkdown(text).map((block, index) =>
    block.kind === 'list' ? (
      <ul key={index} className={className}>
        {block.items.map((item, at) => (
          <li key={at}>{inline(item)}</li>
        ))}
      </ul>
    ) : (
      <p key={index} className={className}>
        {block.lines.map((line, at) => (
          <Fragment key={at}>
            {at > 0 && <br />}
            {inline(line)}
          </Fragment>
        ))}
      </p>
    ),
  )
}

function inline(parts: readonly Inline[]) {
  return parts.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return part.text
      case 'strong':
        return <strong key={index}>{inline(part.parts)}</strong>
      case 'em':
        return <em key={index}>{inline(part.parts)}</em>
      case 'link':
        return (
          <a key={index} href={part.href} rel="noreferrer">
            {part.text}
          </a>
        )
    }
  })
}
