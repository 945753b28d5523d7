import type { Page } from '@playwright/test'
import { ACCESS_THRESHOLD } from '../../../src/domain/stores/store-access.ts'
import { call, open, signIn, storeName, storyStores } from '../drive.ts'
import { button, content, heading, link, pageStands } from './places.ts'
import { asSupport, said, storeAsks, withQuestion } from './support-tasks.ts'
import type { Task } from './task.ts'

const STORE = storeName('inQueue')

const atTopics = {
  ...asSupport,
  path: '/support/topics',
  before: storeAsks,
  async stands(page: Page) {
    await pageStands(page)
    await button(page, 'Escalate it to operations').waitFor()
  },
} as const

/** Opens as many other stores as support may without confirmation. */
async function manyAreOpened(page: Page): Promise<void> {
  await open(page, '/')
  await signIn(page, 'support')
  const { text } = await call(page, { method: 'GET', path: '/api/support/stores' })
  const { stores } = JSON.parse(text) as { readonly stores: readonly { readonly id: string }[] }
  const others = stores.filter(({ id }) => id !== storyStores.inQueue).slice(0, ACCESS_THRESHOLD)
  for (const { id } of others) {
    await call(page, {
      method: 'GET',
      path: `/api/stores/${id}/launches`,
      headers: { 'X-Access-Reason': 'Phone call' },
    })
  }
}

/** Tasks of support for many questions of one topic, or for many stores. */
export const MANY_AT_ONCE_TASKS: readonly Task[] = [
  {
    name: 'Reply to all questions of a topic',
    keys: 21,
    ...atTopics,
    async perform(hand) {
      const { page } = hand
      const english = page.getByLabel('Reply in English')
      await hand.to(english)
      await hand.type('On Thursday.', { focus: english })
      const french = page.getByLabel('Reply in French')
      await hand.to(french)
      await hand.type('Jeudi.', { focus: french })
      await hand.to(button(page, 'Send to 1 store…'))
      await hand.press('Enter', { focus: heading(page, 'Send this to 1 store?') })
      await hand.to(button(page, 'Yes, send it'))
      await hand.press('Enter', {
        focus: heading(page, 'What became of it'),
        shows: page.getByText('1 question is answered.'),
      })
    },
  },
  {
    name: 'Write a canned answer',
    keys: 31,
    ...asSupport,
    path: '/support/answers',
    async stands(page) {
      await pageStands(page)
      await link(page, 'Deliveries are paused').waitFor()
    },
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Add an answer'))
      await hand.press('Enter', { focus: content(page), title: 'New canned answer' })
      const inFrench = page.getByLabel('Text, in French')
      for (const [label, text] of [
        ['Name, in English', 'Short'],
        ['Name, in French', 'Court'],
        ['Text, in English', 'It is so now: '],
        ['Text, in French', 'Voici\u00A0: {headline}'],
      ] as const) {
        const field = page.getByLabel(label)
        await hand.to(field)
        await hand.type(text, { focus: field })
      }
      const inEnglish = page.getByLabel('Text, in English')
      await hand.to(inEnglish, 'Shift+Tab')
      await hand.type('{headline}', { focus: inEnglish })
      await hand.to(inFrench)
      await hand.to(button(page, 'Save'))
      await hand.press('Enter', { focus: said(page, '“Short” is saved.'), title: 'Canned answers' })
    },
  },
  {
    name: 'Answer a question with a canned answer',
    keys: 42,
    ...withQuestion,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'When do deliveries restart?'))
      await hand.press('Enter', {
        focus: content(page),
        title: `Question of ${STORE}`,
        shows: button(page, 'Show the store’s facts'),
      })
      await hand.to(button(page, 'Show the store’s facts'))
      await hand.press('Enter', { focus: said(page, 'No restart day has been published.') })
      await hand.to(button(page, 'Use the canned answer'))
      await hand.press('Enter', { focus: page.getByRole('textbox', { name: 'Reply' }) })
      await hand.to(button(page, 'Claim and send'))
      await hand.press('Enter', { focus: said(page, 'The reply is sent.') })
    },
  },
  {
    name: 'Confirm an access over the threshold',
    keys: 12,
    ...asSupport,
    before: manyAreOpened,
    async perform(hand) {
      const { page } = hand
      const search = page.getByRole('combobox', { name: /^Find a store/ })
      await hand.type('/', { focus: search })
      await hand.type('limestone', { focus: search, shows: page.getByRole('option', { name: STORE }) })
      await hand.press('Enter', { focus: content(page), title: STORE, shows: button(page, 'Show the store') })
      await hand.to(button(page, 'Show the store'))
      await hand.press('Enter', { focus: said(page, /^One more store\?/) })
      await hand.to(button(page, 'Open it too'))
      await hand.press('Enter', {
        focus: said(page, 'As the store sees it'),
        shows: heading(page, 'Your orders'),
      })
    },
  },
]
