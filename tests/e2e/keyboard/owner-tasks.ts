import { demoBar, disruption, storeName, storePath, waitingOrder } from '../drive.ts'
import { button, content, heading, link, pageStands, storeStands, summary } from './places.ts'
import type { Task } from './task.ts'

const STORE = storeName('inQueue')
const atStore = {
  persona: 'store-owner',
  path: storePath('inQueue'),
  stands: storeStands,
} as const

/** Tasks of the owner of one store. */
export const OWNER_TASKS: readonly Task[] = [
  {
    name: 'Sign in as the owner of a store',
    keys: 7,
    persona: null,
    path: '/',
    stands: pageStands,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Sign in').first())
      await hand.press('Enter', {
        focus: content(page),
        title: 'Sign in',
        shows: button(page, /Renée Okafor/),
      })
      await hand.to(button(page, 'Sign in as Renée Okafor'))
      await hand.press('Space', { focus: content(page), title: STORE })
    },
  },
  {
    name: 'Read the headline and its source update',
    keys: 9,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', {
        focus: content(page),
        shows: page.getByText(/^Your Thursday delivery is paused/).first(),
      })
      await hand.to(link(page, /^from the notice of/))
      await hand.press('Enter', { focus: content(page), title: disruption.title.en })
      await hand.to(link(page, 'My stores'), 'Shift+Tab')
      await hand.press('Enter', { focus: content(page), title: STORE })
    },
  },
  {
    name: 'Acknowledge an update',
    keys: 13,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(button(page, /^Acknowledge/).first())
      const done = page.getByText(/Acknowledged ·/)
      await hand.press('Enter', { focus: page.locator(':focus', { has: done }), shows: done })
      await hand.to(button(page, /^Acknowledge/))
    },
  },
  {
    name: 'Open and leave the card for customers',
    keys: 37,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, 'A card to show or print'))
      await hand.press('Enter', { focus: content(page), title: 'A card for your customers' })
      await hand.to(button(page, 'Copy the address'))
      await hand.to(link(page, 'Back to the store'), 'Shift+Tab')
      await hand.press('Enter', { focus: content(page), title: STORE })
    },
  },
  {
    name: 'Open and leave the steps of an order',
    keys: 8,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, waitingOrder.number))
      await hand.press('Enter', {
        focus: content(page),
        title: waitingOrder.number,
        shows: page.getByRole('list', { name: `Steps of ${waitingOrder.number}` }),
      })
      await hand.to(link(page, 'Back to the store'))
      await hand.press('Enter', { focus: content(page), title: STORE })
    },
  },
  {
    name: 'Open and close the figures of the queue',
    keys: 16,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      const figures = summary(page, 'The same figures as a table')
      await hand.to(figures)
      const table = page.getByRole('table').filter({ hasText: 'Could still wait' })
      await hand.press('Space', { focus: figures, shows: table })
      await hand.press('Space', { focus: figures })
    },
  },
  {
    name: 'Find the answer to a question and its fact',
    keys: 37,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      const more = summary(page, '12 more questions')
      await hand.to(more)
      const question = summary(page, 'Who can see my store’s numbers?')
      await hand.press('Enter', { focus: more, shows: question })
      await hand.to(question)
      const part = button(page, 'Access log: who viewed your store')
      await hand.press('Enter', { focus: question, shows: part })
      await hand.to(part)
      await hand.press('Enter', { focus: heading(page, 'Access log: who viewed your store') })
    },
  },
  {
    name: 'Go from the store to the incident, the history and a past day',
    keys: 15,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, /^from the notice of/))
      await hand.press('Enter', { focus: content(page), title: disruption.title.en })
      await hand.to(link(page, 'History'))
      const day = page.getByLabel('See what was known on a day')
      await hand.press('Enter', { focus: content(page), title: 'History', shows: day })
      await hand.to(day)
      await hand.press('Tab', { focus: day })
      await hand.press('ArrowDown', { focus: day })
      await hand.press('Enter', { focus: content(page), title: 'Status on Sunday 7 August' })
    },
  },
  {
    name: 'Move the demonstration’s clock',
    keys: 15,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      const bar = demoBar(page)
      const clock = bar.locator('summary')
      await hand.to(clock)
      await hand.press('Enter', { focus: clock, shows: bar.getByRole('button').first() })
      await hand.to(bar.getByRole('button', { name: /^Fri 12 Aug/ }))
      await hand.press('Enter', {
        focus: clock.filter({ hasText: 'Fri 12 Aug' }),
        shows: content(page).getByText('Confirmed').first(),
      })
    },
  },
  {
    name: 'Switch to French',
    keys: 8,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Français'))
      await hand.leave('Enter', { title: STORE, shows: button(page, /^Confirmer la lecture/).first() })
      await hand.to(link(page, 'Aller au contenu'))
    },
  },
  {
    name: 'Sign out',
    keys: 6,
    ...atStore,
    async perform(hand) {
      const { page } = hand
      await hand.to(button(page, 'Sign out'))
      await hand.press('Enter', {
        focus: content(page),
        title: 'Network status',
        shows: link(page, 'Sign in').first(),
      })
    },
  },
]
