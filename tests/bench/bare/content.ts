import { createElement, type ReactNode } from 'react'

/** The elements and text of a page in order, without styles. */
export type Content = string | { readonly tag: string; readonly children: readonly Content[] }

export function nodeOf(content: Content): ReactNode {
  if (typeof content === 'string') return content
  return createElement(content.tag, null, ...content.children.map(nodeOf))
}
