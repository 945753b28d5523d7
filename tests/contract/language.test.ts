import { expect, test } from 'vitest'
import { openTestHost } from './test-host.ts'

const { as } = openTestHost()
const TITLE = { en: 'You need to sign in for this.', fr: 'Il faut ouvrir une session pour cela.' }

test.each<[string | null, 'en' | 'fr']>([
  [null, 'en'],
  ['', 'en'],
  ['en', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR-ca', 'fr'],
  ['fr-Latn-CA-x-private', 'fr'],
  ['de', 'en'],
  ['de, fr;q=0.1', 'fr'],
  ['en-CA, fr-CA;q=0.9', 'en'],
  ['en-CA;q=0.8, fr-CA;q=0.9', 'fr'],
  ['en;q=0.5,fr ; Q=0.6', 'fr'],
  ['fr;q=0, en', 'en'],
  ['fr;q=0', 'en'],
  ['en;q=0, fr;q=0.001', 'fr'],
  ['fr, en', 'fr'],
  ['en, fr', 'en'],
  ['*', 'en'],
  // Northern Frisian and Filipino only share a prefix with supported languages.
  ['frr', 'en'],
  ['fil, en', 'en'],
  ['enm, fr;q=0.5', 'fr'],
  [';;;q=,,=%', 'en'],
  ['fr;q=1.2.3', 'en'],
  ['x'.repeat(8000), 'en'],
  [','.repeat(8000), 'en'],
])('a problem for the language %j is in %s', async (header, language) => {
  const headers = header === null ? {} : { 'accept-language': header }
  const response = await as('nobody')('/api/stores', { headers })
  expect(response.status).toBe(401)
  expect(response.headers.get('content-language')).toBe(language)
  expect(await response.json()).toMatchObject({ title: TITLE[language] })
})

test('the causes are in the language of the problem, and field names are not translated', async () => {
  const response = await as('nobody')('/api/incidents?limit=201', { headers: { 'accept-language': 'fr' } })
  expect(await response.json()).toMatchObject({
    title: 'La demande n’a pas pu être lue.',
    errors: [{ field: 'query.limit', cause: 'Le maximum est 200.' }],
  })
})

test('a response has both languages, whatever the requested language', async () => {
  const [en, fr] = await Promise.all(
    ['en', 'fr'].map((language) => as('nobody')('/api/status', { headers: { 'accept-language': language } })),
  )
  expect(await fr?.text()).toBe(await en?.text())
})
