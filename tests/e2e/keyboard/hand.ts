import { expect, type Locator, type Page } from '@playwright/test'
import { focusReader } from './focus.ts'

export type Key =
  | 'Tab'
  | 'Shift+Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'

/** The result of a key. The test waits for it, so that no step depends on the speed of the machine. */
interface Outcome {
  /** The element that gets the focus. */
  readonly focus: Locator
  /** The new page title, without the name of the product. */
  readonly title?: string
  /** An element that becomes visible. */
  readonly shows?: Locator
}

/** A keyboard user. Records where each key leads. */
export interface Hand {
  readonly page: Page
  /** Presses a key until `goal` has the focus, and records each stop. */
  to(goal: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  press(key: Key, outcome: Outcome): Promise<void>
  /** Presses a key that opens another document, where the focus starts at the top. */
  leave(key: Key, outcome: { readonly title: string; readonly shows: Locator }): Promise<void>
  /** Types into the focused field. */
  type(text: string, outcome: Outcome): Promise<void>
  /** Returns one line for each key. */
  transcript(): readonly string[]
}

const MOST_STOPS = 60

export async function handOn(page: Page): Promise<Hand> {
  const focus = await focusReader(page)
  const lines: string[] = []
  let known = await page.title()

  /** Reads the focus once the page has scrolled to it, or where that takes too long. */
  async function settledFocus(): ReturnType<typeof focus> {
    const endMs = Date.now() + 5_000
    let found = await focus()
    while (!found.isSeen && Date.now() < endMs) found = await focus()
    return found
  }

  async function write(key: string): Promise<void> {
    const { words, isSeen } = await settledFocus()
    const title = await page.title()
    const place = title === known ? '' : ` on the page “${nameOf(title)}”`
    known = title
    // The card has the address of its server, which differs in each run.
    const said = words?.replaceAll(new URL(page.url()).host, 'dockboard.example') ?? 'nothing'
    lines.push(`${key} → ${said}${place}`)
    expect(words, `the focus is somewhere after: ${lines.join(', ')}`).not.toBeNull()
    expect(isSeen, `the focus can be seen after: ${lines.join(', ')}`).toBe(true)
  }

  async function come({ focus, title, shows }: Outcome): Promise<void> {
    if (title !== undefined) await expect(page).toHaveTitle(`${title} · Dockboard`)
    if (shows !== undefined) await shows.waitFor()
    await expect(focus).toBeFocused()
  }

  return {
    page,
    async to(goal, key = 'Tab') {
      await goal.waitFor()
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press(key)
        await write(`\`${key}\``)
        if (await goal.evaluate((each) => each === document.activeElement)) return
      }
      throw new Error(`${goal.toString()} was not reached within ${MOST_STOPS} stops: ${lines.join(', ')}`)
    },
    async press(key, outcome) {
      await page.keyboard.press(key)
      await come(outcome)
      await write(`\`${key}\``)
    },
    async leave(key, { title, shows }) {
      await page.keyboard.press(key)
      await expect(page).toHaveTitle(`${title} · Dockboard`)
      await shows.waitFor()
      known = await page.title()
      lines.push(`\`${key}\` → the top of the page “${nameOf(known)}”`)
    },
    async type(text, outcome) {
      await page.keyboard.type(text)
      await come(outcome)
      await write(`“${text}”`)
    },
    transcript: () => lines,
  }
}

function nameOf(title: string): string {
  return title.replace(/ · Dockboard$/, '')
}
