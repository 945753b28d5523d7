import { expect, test } from '@playwright/test'
import { openAs } from './drive.ts'
import { CHAIN_TASKS } from './keyboard/chain-tasks.ts'
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

for (const { name, keys, persona, path, before, moment, stands, perform } of TASKS) {
  test(`by keyboard alone: ${name}`, async ({ page }) => {
    // Stops the story’s clock, so that the demonstration’s bar shows the same minute throughout.
    await page.clock.setFixedTime('2026-01-01T12:00:00Z')
    await before?.(page)
    await openAs(page, persona, path, moment === undefined ? undefined : { moment })
    await stands(page)
    const hand = await handOn(page)
    await perform(hand)
    const transcript = hand.transcript()
    const body = transcript.map((line) => `- ${line}\n`).join('')
    await test.info().attach('transcript', { body, contentType: 'text/markdown' })
    // A new tab stop makes a task longer for keyboard users, so the limit makes it a deliberate decision.
    expect(transcript.length, `it takes at most ${keys} keys:\n${body}`).toBeLessThanOrEqual(keys)
  })
}

test('every keyboard task has a unique name', () => {
  const names = TASKS.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
