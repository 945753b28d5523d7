import { beforeEach, describe, expect, test } from 'vitest'
import type { CannedAnswer, CannedContent } from '../../src/domain/questions/canned-answer.ts'
import { expectProblem, read, sending } from './ask.ts'
import { listen } from './event-reader.ts'
import { type Caller, type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const AT = '/api/support/answers'
const inBoth = (text: string) => ({ en: text, fr: text })
const FIRST: CannedContent = {
  name: { en: 'Paused', fr: 'Suspension' },
  text: { en: '{headline} Next: {next_update}.', fr: '{headline} Prochaine nouvelle : {next_update}.' },
}
const SECOND: CannedContent = { ...FIRST, text: inBoth('{headline}\n\n{source}') }
const seeded = scenario.cannedAnswers.map(({ name }) => name.en)

let subject: TestHost
let support: Fetch

beforeEach(() => {
  subject = openTestHost()
  support = subject.as('support')
})

const adding = (content: CannedContent = FIRST, headers = {}) => support(AT, sending('POST', content, headers))
const add = (content: CannedContent = FIRST) => read<CannedAnswer>(support, AT, sending('POST', content))
const list = async () => (await read<{ answers: CannedAnswer[] }>(support, AT)).answers
const shown = (id: string) => read<CannedAnswer>(support, `${AT}/${id}`)
const etagOf = async (id: string) => (await support(`${AT}/${id}`)).headers.get('etag') ?? ''
const save = (id: string, etag: string, content: CannedContent = SECOND) =>
  support(`${AT}/${id}`, sending('PUT', content, { 'if-match': etag }))
const remove = (id: string) => support(`${AT}/${id}`, { method: 'DELETE' })

/** Returns each field with an error and its causes, in the requested language. */
async function causesOf(response: Response): Promise<[string, string][]> {
  const problem = (await response.clone().json()) as { errors?: { field: string; cause: string }[] }
  await expectProblem(response, 422, 'invalid')
  return (problem.errors ?? []).map(({ field, cause }) => [field, cause])
}

test('an answer is added, changed and deleted, with the time and author of its last change', async () => {
  const added = await add()
  const savedBy = scenario.personas.support.name
  const { id } = added
  expect(added).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    ...FIRST,
    savedAt: '2022-08-09T13:00:00.000Z',
    savedBy,
    version: 1,
  })
  expect(await shown(id)).toEqual(added)

  subject.pass(60_000)
  const saved = await save(id, await etagOf(id))
  const now = { id, ...SECOND, savedAt: '2022-08-09T13:01:00.000Z', savedBy, version: 2 }
  expect([saved.status, await saved.json()]).toEqual([200, now])
  expect(saved.headers.get('etag')).toBe(await etagOf(id))
  expect((await list()).find((each) => each.id === id)).toEqual(now)
  expect(await subject.added()).toEqual([{ type: 'canned_answer', fact: now }])

  expect((await remove(id)).status).toBe(204)
  expect((await list()).map(({ name }) => name.en)).toEqual(seeded.toSorted())
  await expectProblem(await support(`${AT}/${id}`), 404, 'not-found')
  await expectProblem(await remove(id), 404, 'not-found')
  await expectProblem(await save(id, '*'), 404, 'not-found')
  expect(await subject.added()).toEqual([{ type: 'canned_answer_removed', fact: { id, name: FIRST.name } }])
  expect(subject.failures).toEqual([])
})

test('answers are sorted by English name, and those of the demonstration can be edited', async () => {
  await add({ ...FIRST, name: inBoth('A first one') })
  const [first, second, third] = await list()
  expect(first?.name.en).toBe('A first one')
  expect((await list()).map(({ name }) => name.en)).toEqual(['A first one', ...seeded].toSorted())
  expect((await save(second?.id ?? '', '*')).status).toBe(200)
  expect((await remove(third?.id ?? '')).status).toBe(204)
  expect(await list()).toHaveLength(seeded.length)
  expect(await shown(second?.id ?? '')).toMatchObject({ ...SECOND, version: 2 })
})

test('the second of two changes to one version is rejected, and the first stays', async () => {
  const { id } = await add()
  const etag = await etagOf(id)
  expect((await save(id, etag)).status).toBe(200)
  await expectProblem(await save(id, etag, FIRST), 412, 'precondition-failed')
  expect(await shown(id)).toMatchObject({ ...SECOND, version: 2 })
  await expectProblem(await support(`${AT}/${id}`, sending('PUT', FIRST)), 428, 'precondition-required')
})

test('one of many concurrent changes to one version succeeds', async () => {
  const { id } = await add()
  const etag = await etagOf(id)
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, each) => save(id, etag, { ...SECOND, text: inBoth(`${each} {headline}`) })),
  )
  expect(all.filter(({ status }) => status === 412)).toHaveLength(11)
  const won = (await all.find(({ status }) => status === 200)?.json()) as CannedAnswer
  expect(await shown(id)).toEqual(won)
  expect(won.version).toBe(2)
})

test('one of many concurrent additions of one name succeeds', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => adding()))
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(all.filter(({ status }) => status === 422)).toHaveLength(11)
  expect(await list()).toHaveLength(seeded.length + 1)
})

test('an answer can keep its own name but not take another’s', async () => {
  const { id } = await add()
  const other = await add({ ...FIRST, name: { en: 'Resumed', fr: 'Reprise' } })
  expect((await save(id, '*', { ...FIRST, name: { en: 'PAUSED', fr: 'Suspension' } })).status).toBe(200)
  const taken = await save(other.id, '*', { ...FIRST, name: { en: ' paused', fr: 'Reprise' } })
  expect(await expectProblem(taken, 422, 'invalid')).toEqual(['body.name.en'])
  expect(await shown(other.id)).toEqual(other)
})

describe('an invalid answer is rejected by field and not stored', () => {
  test.each<[string, Partial<CannedContent>, [string, RegExp][]]>([
    [
      'an unknown variable, with its place and the nearest name',
      { text: { en: 'Hello.\n{headlne}', fr: '{headline}' } },
      [['body.text.en', /^There is no variable \{headlne\} \(line 2, character 1\)\. Did you mean \{headline\}\?$/]],
    ],
    [
      'an unknown variable without a near name',
      { text: { en: '{colour}', fr: 'rien' } },
      [['body.text.en', /^There is no variable \{colour\} \(line 1, character 1\)\. The variables that exist/]],
    ],
    ['an unclosed brace', { text: { en: 'a {headline', fr: 'b' } }, [['body.text.en', /\(line 1, character 3\)/]]],
    ['a stray brace', { text: { en: 'a', fr: 'b}' } }, [['body.text.fr', /\(line 1, character 2\)/]]],
    ['an empty text', { text: { en: '{headline}', fr: ' \n' } }, [['body.text.fr', /^This text is missing/]]],
    ['an empty name', { name: { en: '', fr: 'Nom' } }, [['body.name.en', /^This text is missing/]]],
    [
      'a variable in one language only',
      { text: { en: '{headline} {range}', fr: '{headline}' } },
      [['body.text.fr', /^The other language says \{range\}/]],
    ],
    [
      'a name that is too long',
      { name: inBoth('x'.repeat(81)) },
      [
        ['body.name.en', /^At most 80 characters are taken\.$/],
        ['body.name.fr', /^At most 80 characters are taken\.$/],
      ],
    ],
    [
      'a text that is too long',
      { text: { en: 'x'.repeat(2_001), fr: 'x' } },
      [['body.text.en', /^At most 2000 characters are taken\.$/]],
    ],
    ['a phone number', { text: { en: 'Call 416-555-0199.', fr: 'Appelez.' } }, [['body.text.en', /phone number/]]],
    ['a name with a line break', { name: { en: 'a\nb', fr: 'a' } }, [['body.name.en', /./]]],
    ['a text direction character', { text: { en: 'a\u202Eb', fr: 'a' } }, [['body.text.en', /./]]],
  ])('%s', async (_, change, causes) => {
    const { id } = await add()
    const before = await subject.added()
    const other = { ...FIRST, name: { en: 'Other', fr: 'Autre' } }
    for (const rejected of [await adding({ ...other, ...change }), await save(id, '*', { ...other, ...change })]) {
      expect(await causesOf(rejected)).toEqual(
        causes.map(([field, cause]) => [field, expect.stringMatching(cause) as string]),
      )
    }
    expect(await subject.added()).toEqual(before)
  })

  test('all errors are reported at once, in French if requested', async () => {
    const content = { name: inBoth(''), text: { en: '{headlne} 416-555-0199', fr: '' } }
    const rejected = await adding(content, { 'accept-language': 'fr' })
    expect(await rejected.clone().text()).not.toContain('555')
    expect(await causesOf(rejected)).toEqual([
      ['body.name.en', expect.stringMatching(/^Ce texte manque/)],
      ['body.name.fr', expect.stringMatching(/^Ce texte manque/)],
      ['body.text.en', expect.stringMatching(/numéro de téléphone/)],
      [
        'body.text.en',
        expect.stringMatching(
          /^La variable \{headlne\} n’existe pas \(ligne 1, caractère 1\)\. Vouliez-vous dire \{headline\}\?$/,
        ),
      ],
      ['body.text.fr', expect.stringMatching(/^Ce texte manque/)],
    ])
  })
})

test('any other text is returned as written', async () => {
  const text = inBoth(`<script>alert(1)</script> '; drop table canned_answers; -- «\u00A0Été\u00A0» 🚚\n\t{headline}`)
  const { id } = await add({ ...FIRST, text })
  expect((await shown(id)).text).toEqual(text)
})

test('with an Idempotency-Key an answer is added once, and a repeat returns its current content', async () => {
  const KEY = { 'idempotency-key': 'a' }
  const first = await adding(FIRST, KEY)
  const added = (await first.json()) as CannedAnswer
  const again = await adding(FIRST, KEY)
  expect([again.status, await again.json()]).toEqual([201, added])
  await expectProblem(await adding(SECOND, KEY), 422, 'key-reused')
  await save(added.id, '*')
  expect(await (await adding(FIRST, KEY)).json()).toMatchObject({ ...SECOND, version: 2 })
  await remove(added.id)
  await expectProblem(await adding(FIRST, KEY), 404, 'not-found')
  expect(await list()).toHaveLength(seeded.length)
})

test('the audit lists actor, action and name of an answer, but not its text', async () => {
  const { id } = await add()
  await save(id, '*', { ...SECOND, name: { en: 'Stopped', fr: 'Arrêt' } })
  await remove(id)
  // A reused database has earlier audit entries, because the audit is append-only.
  const audit = () =>
    read<{ items: Record<string, unknown>[]; total: number }>(subject.as('ops'), '/api/operations/audit')
  const { items, total } = await audit()
  await adding({ ...FIRST, text: inBoth('{nope}') })
  expect((await audit()).total).toBe(total)
  const own = items.filter(({ subjectId }) => subjectId === id)
  const { id: actorId, name, role } = scenario.personas.support
  const entry = {
    actor: { id: actorId, name, role },
    subject: 'canned_answer',
    subjectId: id,
    store: null,
    changes: [],
  }
  expect(own).toMatchObject([
    { ...entry, action: 'deleted', about: { en: 'Stopped', fr: 'Arrêt' } },
    { ...entry, action: 'changed', about: { en: 'Stopped', fr: 'Arrêt' } },
    { ...entry, action: 'added', about: FIRST.name },
  ])
  expect(JSON.stringify(items)).not.toContain('{headline}')
})

test('only support receives an event', async () => {
  const CALLERS: Caller[] = ['support', 'store-owner', 'ops', 'nobody']
  const readers = await Promise.all(CALLERS.map((caller) => listen(subject.as(caller))))
  const received = async () =>
    Promise.all(readers.map(async (reader) => (await reader.received()).map(({ data }) => data)))
  await received()
  const expected = [[{ topic: 'support' }], [], [], []]
  const { id } = await add()
  expect(await received()).toEqual(expected)
  await save(id, '*')
  expect(await received()).toEqual(expected)
  await remove(id)
  expect(await received()).toEqual(expected)
  await adding({ ...FIRST, text: inBoth('{nope}') })
  await remove(id)
  expect(await received()).toEqual([[], [], [], []])
})
