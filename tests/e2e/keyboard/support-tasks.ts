import type { Page } from '@playwright/test'
import { call, inLanguage, open, signIn, storeName, storePath } from '../drive.ts'
import { button, content, link, pageStands } from './places.ts'
import type { Task } from './task.ts'

const STORE = storeName('inQueue')
const ASKING = `${storePath('inQueue')}/questions`
const QUESTION = { topic: 'restart', orderId: null, text: 'When do you restart?' }

/** The store asks before support opens its console. */
const asks = (text: string) => async (page: Page) => {
  await open(page, '/')
  await signIn(page, 'store-owner')
  await call(page, { method: 'POST', path: `/api${ASKING}`, body: { ...QUESTION, text } })
}

export const storeAsks = asks(QUESTION.text)

/** The focused confirmation of an action. */
export const said = (page: Page, text: string | RegExp) => page.locator(':focus').filter({ hasText: text })

export const asSupport = {
  persona: 'support',
  path: '/support',
  stands: pageStands,
} as const

export const withQuestion = {
  ...asSupport,
  before: storeAsks,
  async stands(page: Page) {
    await pageStands(page)
    await button(page, /^(Claim|Prendre en charge)/).waitFor()
  },
} as const

/** Tasks of a store that asks and of support that answers. */
export const SUPPORT_TASKS: readonly Task[] = [
  {
    name: 'Ask support a question',
    keys: 14,
    persona: 'store-owner',
    path: ASKING,
    async stands(page) {
      await pageStands(page)
      await page.getByLabel('Which order?').waitFor()
    },
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      const topic = page.getByLabel('What is it about?')
      await hand.to(topic)
      await hand.press('ArrowDown', { focus: topic })
      await hand.press('ArrowDown', {
        focus: topic,
        shows: page.getByText(/No restart day has been published/),
      })
      const text = page.getByLabel('Your question')
      await hand.to(text)
      await hand.type(QUESTION.text, { focus: text })
      await hand.to(button(page, 'Send the question'))
      await hand.press('Enter', { focus: said(page, 'Your question is sent.') })
      await hand.to(button(page, /^Close the question/))
      await hand.press('Enter', {
        focus: said(page, 'The question is closed.'),
        shows: page.getByText('Closed', { exact: true }),
      })
    },
  },
  {
    name: 'Find a store, open it, and read the script aloud',
    keys: 18,
    ...asSupport,
    async perform(hand) {
      const { page } = hand
      const search = page.getByRole('combobox', { name: /^Find a store/ })
      await hand.type('/', { focus: search })
      await hand.type('limestone', { focus: search, shows: page.getByRole('option', { name: STORE }) })
      await hand.press('Enter', { focus: content(page), title: STORE, shows: button(page, 'Show the store') })
      await hand.to(button(page, 'Show the store'))
      await hand.press('Enter', {
        focus: said(page, 'As the store sees it'),
        shows: page.getByRole('heading', { name: 'Your orders' }),
      })
      const aloud = button(page, 'To read aloud')
      await hand.to(aloud)
      await hand.press('Enter', {
        focus: aloud,
        shows: page.getByRole('heading', { name: `What to say to ${STORE}` }),
      })
      const french = button(page, 'French')
      await hand.to(french)
      await hand.press('Enter', {
        focus: french,
        shows: page.getByRole('heading', { name: `Que dire à ${STORE}` }),
      })
    },
  },
  {
    name: 'Claim a question, and answer it from the facts',
    keys: 37,
    ...withQuestion,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Skip to the content'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(button(page, /^Claim/))
      const question = link(page, 'When do deliveries restart?')
      await hand.press('Enter', { focus: question, shows: page.getByText('In hand') })
      await hand.press('Enter', {
        focus: content(page),
        title: `Question of ${STORE}`,
        shows: button(page, 'Show the store’s facts'),
      })
      await hand.to(button(page, 'Show the store’s facts'))
      await hand.press('Enter', { focus: said(page, 'No restart day has been published.') })
      await hand.to(button(page, 'Use this answer'))
      await hand.press('Enter', { focus: page.getByRole('textbox', { name: 'Reply' }) })
      await hand.to(button(page, 'Send the reply'))
      await hand.press('Enter', { focus: said(page, 'The reply is sent.') })
    },
  },
  {
    name: 'Release a question and add a note',
    keys: 37,
    ...withQuestion,
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'When do deliveries restart?'))
      await hand.press('Enter', {
        focus: content(page),
        title: `Question of ${STORE}`,
        shows: button(page, 'Claim'),
      })
      await hand.to(button(page, 'Claim'))
      await hand.press('Enter', { focus: said(page, 'It is yours now.') })
      await hand.to(button(page, 'Give back'), 'Shift+Tab')
      await hand.press('Enter', { focus: said(page, /^Released\./) })
      const reply = page.getByRole('radio', { name: 'A reply' })
      await hand.to(reply)
      await hand.press('ArrowUp', { focus: page.getByRole('radio', { name: 'A note for support alone' }) })
      const note = page.getByRole('textbox', { name: 'Note' })
      await hand.to(note)
      await hand.type('Asked by phone too.', { focus: note })
      await hand.to(button(page, 'Keep the note'))
      await hand.press('Enter', { focus: said(page, 'The note is kept.') })
    },
  },
  {
    name: 'Show other questions of the queue',
    keys: 17,
    ...withQuestion,
    async perform(hand) {
      const { page } = hand
      const mine = link(page, /^Mine/)
      await hand.to(mine)
      await hand.press('Enter', { focus: mine, shows: page.getByText('You have no question in hand.') })
      const fresh = link(page, /^New/)
      await hand.to(fresh, 'Shift+Tab')
      await hand.press('Enter', { focus: fresh, shows: button(page, /^Claim/) })
    },
  },
  {
    name: 'In French: answer a question from the facts',
    keys: 33,
    ...withQuestion,
    // The answer is in the language of the question.
    before: asks('Quand reprenez-vous les livraisons?'),
    path: inLanguage('fr', '/support'),
    async perform(hand) {
      const { page } = hand
      await hand.to(link(page, 'Aller au contenu'))
      await hand.press('Enter', { focus: content(page) })
      await hand.to(link(page, 'Quand les livraisons reprennent-elles?'))
      await hand.press('Enter', {
        focus: content(page),
        title: `Question de ${STORE}`,
        shows: button(page, 'Consulter les faits du magasin'),
      })
      await hand.to(button(page, 'Consulter les faits du magasin'))
      await hand.press('Enter', { focus: said(page, 'Aucune date de reprise n’a été publiée.') })
      await hand.to(button(page, 'Reprendre cette réponse'))
      await hand.press('Enter', { focus: page.getByRole('textbox', { name: 'Réponse' }) })
      await hand.to(button(page, 'Prendre en charge et envoyer'))
      await hand.press('Enter', { focus: said(page, 'La réponse est envoyée.') })
    },
  },
]
