import { expect, test } from '@playwright/test'
import { openAs } from './drive.ts'
import { CHAIN_TASKS } from './keyboard/chain-tasks.ts'
import { IS_WRITTEN, readSections, sectionOf, writeSection } from './keyboard/document.ts'
import { FRENCH_TASKS } from './keyboard/french-tasks.ts'
import { handOn } from './keyboard/hand.ts'
import { MANY_AT_ONCE_TASKS } from './keyboard/many-at-once-tasks.ts'
import { OPS_TASKS } from './keyboard/ops-tasks.ts'
import { OWNER_TASKS } from './keyboard/owner-tasks.ts'
import { PUBLIC_TASKS } from './keyboard/public-tasks.ts'
import { SUPPORT_TASKS } from './keyboard/support-tasks.ts'

const TASKS = [
  ...OWNER_TASKS,
  ...CHAIN_TASKS,
  ...SUPPORT_TASKS,
  ...MANY_AT_ONCE_TASKS,
  ...OPS_TASKS,
  ...PUBLIC_TASKS,
  ...FRENCH_TASKS,
]
const NAMES = TASKS.map(({ name }) => name)
/** The ordinary run performs every other task; whoever writes the document, and `npm run test:full`, all of them. */
const PERFORMED = TASKS.filter((_, index) => IS_WRITTEN || process.env['FULL'] === '1' || index % 2 === 0)

// The document is one file: who writes it does so one task after the other.
test.describe.configure({ mode: IS_WRITTEN ? 'default' : 'parallel' })

for (const { name, persona, path, from, before, moment, stands, perform } of PERFORMED) {
  test(`by keyboard alone: ${name}`, async ({ page }) => {
    // The story's clock stands still: what the bar reads is the same minute from the first key to the last.
    await page.clock.setFixedTime('2026-01-01T12:00:00Z')
    await before?.(page)
    await openAs(page, persona, path, moment === undefined ? undefined : { moment })
    await stands(page)
    const hand = await handOn(page)
    await perform(hand)
    const section = sectionOf(name, from, hand.transcript())
    if (IS_WRITTEN) writeSection(section, NAMES)
    const kept = readSections().find((each) => each.name === name)?.text
    expect(section.text, 'docs/keyboard.md, which says how it is written anew').toBe(kept)
  })
}

test('the document has a transcript of every task, and of nothing else', () => {
  expect(readSections().map((each) => each.name)).toEqual(NAMES)
})
