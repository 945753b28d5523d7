import type { CDPSession, Page } from '@playwright/test'
import { plain } from '../drive.ts'

/** The focused element. */
export interface Focus {
  /** Role and accessible name, as exposed to screen readers. Null without a focused element. */
  readonly words: string | null
  /** Whether the focus is visible: an outline on an element within the window. */
  readonly isSeen: boolean
}

/** Reads the focus of a page, including parts of controls: a date’s month, day and year are three stops. */
export async function focusReader(page: Page): Promise<() => Promise<Focus>> {
  const session = await page.context().newCDPSession(page)
  return async () => ({ words: await focusedText(session), isSeen: await page.evaluate(isFocusSeen) })
}

async function focusedText(session: CDPSession): Promise<string | null> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const focused = nodes.find(
    ({ role, properties = [] }) =>
      role?.value !== 'RootWebArea' && properties.some(({ name, value }) => name === 'focused' && value.value),
  )
  if (focused === undefined) return null
  const { role, name, value, properties = [] } = focused
  const states = properties.flatMap((each) => stateText(each.name, each.value.value))
  return [
    roleText(textOf(role?.value)),
    ...quoted(textOf(name?.value)),
    ...quoted(textOf(value?.value)).map((quote) => `= ${quote}`),
    ...states.map((state) => `(${state})`),
  ].join(' ')
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? plain(String(value)) : ''
}

function quoted(text: string): string[] {
  return text === '' ? [] : [`“${text}”`]
}

/** Replaces Chromium’s own roles, which ARIA does not have. */
function roleText(role: string): string {
  return { DisclosureTriangle: 'disclosure', generic: 'place' }[role] ?? role
}

function stateText(name: string, value: unknown): string[] {
  switch (name) {
    case 'expanded':
      return [value === true ? 'open' : 'closed']
    case 'pressed':
      return [value === 'true' ? 'pressed' : 'not pressed']
    default:
      return []
  }
}

/** Runs in the page. */
function isFocusSeen(): boolean {
  const { activeElement } = document
  if (activeElement === null) return false
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
  const { width, height, top, bottom, left, right } = activeElement.getBoundingClientRect()
  return (
    outlineStyle !== 'none' &&
    parseFloat(outlineWidth) >= 2 &&
    width > 0 &&
    height > 0 &&
    bottom > 0 &&
    right > 0 &&
    top < window.innerHeight &&
    left < window.innerWidth
  )
}
