import { button, content, link, pageStands, summary } from './places.ts'
import type { Task } from './task.ts'

const atStores = {
  persona: 'chain-owner',
  path: '/stores',
  stands: pageStands,
} as const

/** Further tasks of the owner of a chain. */
export const CHAIN_TASKS: readonly Task[] = [
  {
    name: 'Filter the overview of a chain',
    keys: 20,
    ...atStores,
    moment: 'hundreds',
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      const confirmed = button(page, /^Confirmed/)
      await hand.to(confirmed)
      await hand.press('Space', { focus: confirmed, shows: page.getByText('2 of 24 stores').first() })
      await hand.press('Space', { focus: confirmed, shows: page.getByText('All 24 stores').first() })
      const search = page.getByRole('searchbox')
      await hand.to(search)
      await hand.type('ottawa', { focus: search, shows: page.getByText('1 of 24 stores').first() })
      await hand.press('Escape', { focus: search, shows: page.getByText('All 24 stores').first() })
      await hand.type('nowhere', { focus: search, shows: page.getByText('0 of 24 stores').first() })
      await hand.to(button(page, 'Show all stores'))
      await hand.press('Enter', { focus: search, shows: page.getByText('All 24 stores').first() })
    },
  },
  {
    name: 'Open a store of a chain and return to the list',
    keys: 13,
    ...atStores,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, 'Lantern & Pine, Niagara Falls'))
      const others = link(page, 'My other stores')
      await hand.press('Enter', {
        focus: content(page),
        title: 'Lantern & Pine, Niagara Falls',
        shows: others,
      })
      await hand.to(others)
      await hand.press('Enter', { focus: content(page), title: 'My stores' })
    },
  },
  {
    name: 'Read and acknowledge an update for all stores',
    keys: 8,
    ...atStores,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      const text = summary(page, 'Read it here')
      await hand.to(text)
      await hand.press('Enter', { focus: text, shows: page.getByText(/Deliveries remain suspended/) })
      await hand.to(button(page, 'Acknowledge for all my stores'))
      const done = page.getByText('Acknowledged for all your stores.')
      await hand.press('Enter', { focus: page.locator(':focus', { has: done }), shows: done })
    },
  },
]
