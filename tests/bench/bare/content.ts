import { createElement, type ReactNode } from 'react'

/** A page without its looks: its elements in their order, and their words. */
export type Content = string | { readonly tag: string; readonly children: readonly Content[] }

export function nodeOf(content: Content): ReactNode {
  if (typeof content === 'string') return content
  return createElement(content.tag, null, ...content.children.map(nodeOf))
}
