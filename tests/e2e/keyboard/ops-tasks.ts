import type { Page } from '@playwright/test'
import { button, content, link, pageStands } from './places.ts'
import type { Task } from './task.ts'

const way = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Operations console' }).getByRole('link', { name, exact: true })

const inConsole = {
  persona: 'ops',
  path: '/operations/incidents',
  stands: pageStands,
} as const

/** Tasks of operations. */
export const OPS_TASKS: readonly Task[] = [
  {
    name: 'Go from page to page of the console',
    keys: 37,
    ...inConsole,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      for (const name of ['Network', 'Incidents', 'Recovery', 'Launches', 'Waived fees', 'People', 'Audit']) {
        await hand.to(way(page, name))
        await hand.press('Enter', { focus: content(page), shows: page.getByRole('heading', { level: 1 }) })
      }
    },
  },
  {
    name: 'Begin an update with a blank page',
    keys: 28,
    ...inConsole,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, /^Publish an update N/))
      await hand.press('Enter', { focus: content(page), shows: button(page, 'A blank page') })
      await hand.to(button(page, 'A blank page'))
      await hand.press('Enter', { focus: content(page), shows: button(page, 'Publish') })
    },
  },
]
