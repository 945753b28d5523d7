import { disruption } from '../drive.ts'
import { button, content, link, pageStands } from './places.ts'
import type { Task } from './task.ts'

/** Tasks without signing in. */
export const PUBLIC_TASKS: readonly Task[] = [
  {
    name: 'Go from the status to the incident, the history and a past day',
    keys: 21,
    persona: null,
    path: '/',
    stands: pageStands,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, 'The whole incident'))
      await hand.press('Enter', { focus: content(page), title: disruption.title.en })
      await hand.to(link(page, 'History'))
      const show = button(page, 'Show that day')
      await hand.press('Enter', { focus: content(page), title: 'History', shows: show })
      await hand.to(show)
      await hand.press('Enter', { focus: content(page), title: 'Status on Monday 8 August' })
      await hand.to(link(page, /^← Sun 7 Aug/))
      await hand.press('Enter', { focus: content(page), title: 'Status on Sunday 7 August' })
    },
  },
]
