import { beforeEach, expect, test } from 'vitest'
import { expectProblem, read, sending } from './ask.ts'
import { REQUEST, publishing } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const DRAFTS = '/api/operations/drafts'
const FIRST = { title: 'Storm', content: '{"headline":"Storm"}' }
const SECOND = { title: 'Ice storm', content: '{"headline":"Ice storm"}' }

interface Draft {
  readonly id: string
  readonly version: number
}

let subject: TestHost
let ops: Fetch

beforeEach(() => {
  subject = openTestHost()
  ops = subject.as('ops')
})

const begin = () => read<Draft>(ops, DRAFTS, sending('POST', FIRST))
const save = (id: string, etag: string, draft: object = SECOND) =>
  ops(`${DRAFTS}/${id}`, sending('PUT', draft, { 'if-match': etag }))
const etagOf = async (id: string) => (await ops(`${DRAFTS}/${id}`)).headers.get('etag') ?? ''

test('a draft is added, saved and deleted, with the time and author of its last change', async () => {
  const begun = await begin()
  const savedBy = scenario.personas.ops.name
  expect(begun).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    ...FIRST,
    savedAt: '2022-08-09T13:00:00.000Z',
    savedBy,
    version: 1,
  })
  const { id } = begun
  expect(await read(ops, `${DRAFTS}/${id}`)).toEqual(begun)

  subject.pass(60_000)
  const saved = await save(id, await etagOf(id))
  expect(saved.status).toBe(200)
  const now = { id, savedAt: '2022-08-09T13:01:00.000Z', savedBy, version: 2 }
  expect(await saved.json()).toEqual({ ...now, ...SECOND })
  // A list has the titles of drafts. The content of each is a separate request.
  expect(await read(ops, DRAFTS)).toEqual({ drafts: [{ ...now, title: 'Ice storm', asked: null }] })

  expect((await ops(`${DRAFTS}/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await read(ops, DRAFTS)).toEqual({ drafts: [] })
  await expectProblem(await ops(`${DRAFTS}/${id}`), 404, 'not-found')
  await expectProblem(await ops(`${DRAFTS}/${id}`, { method: 'DELETE' }), 404, 'not-found')
  await expectProblem(await save(id, '*'), 404, 'not-found')
})

test('the draft saved last is first in the list', async () => {
  const [one, two] = [await begin(), await begin()]
  subject.pass(1)
  await save(one.id, '*')
  const first = await read<{ drafts: Draft[] }>(ops, DRAFTS)
  expect(first.drafts.map(({ id }) => id)).toEqual([one.id, two.id])
  subject.pass(1)
  await save(two.id, '*')
  const second = await read<{ drafts: Draft[] }>(ops, DRAFTS)
  expect(second.drafts.map(({ id }) => id)).toEqual([two.id, one.id])
})

test('the second of two changes to one version is rejected, and the first stays', async () => {
  const { id } = await begin()
  const etag = await etagOf(id)
  expect((await save(id, etag)).status).toBe(200)
  await expectProblem(await save(id, etag, { ...FIRST, title: 'Mine' }), 412, 'precondition-failed')
  expect(await read(ops, `${DRAFTS}/${id}`)).toMatchObject({ ...SECOND, version: 2 })
  const blind = await ops(`${DRAFTS}/${id}`, sending('PUT', FIRST))
  await expectProblem(blind, 428, 'precondition-required')
})

test('one of fifty concurrent changes to one version succeeds', async () => {
  const { id } = await begin()
  const etag = await etagOf(id)
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, index) => save(id, etag, { ...SECOND, title: `Storm ${index}` })),
  )
  expect(all.filter((each) => each.status === 412)).toHaveLength(49)
  const won = (await all.find(({ status }) => status === 200)?.json()) as Draft
  expect(await read(ops, `${DRAFTS}/${id}`)).toEqual(won)
  expect(won.version).toBe(2)
})

test('publishing a draft deletes it, and a rejected publication keeps it', async () => {
  const { id } = await begin()
  const body = (publishRequest: object) => sending('POST', { publishRequest, confirmed: true, draftId: id })
  const at = '/api/operations/publications'
  await expectProblem(await ops(at, body({ ...REQUEST, update: null })), 422, 'invalid')
  expect(await read(ops, `${DRAFTS}/${id}`)).toMatchObject(FIRST)
  expect((await ops(at, body(REQUEST))).status).toBe(201)
  await expectProblem(await ops(`${DRAFTS}/${id}`), 404, 'not-found')
  // The draft may have been published or deleted meanwhile. Publishing the request succeeds all the same.
  expect((await ops(at, body(REQUEST))).status).toBe(201)
})

test('a draft changes nothing that other people can read', async () => {
  const status = async () => (await subject.as('nobody')('/api/status')).text()
  const before = await status()
  await begin()
  expect(await status()).toBe(before)
})

test.each([
  ['a null byte', { ...FIRST, content: '\0' }, 'body.content'],
  ['a lone surrogate', { ...FIRST, title: '\ud800' }, 'body.title'],
  ['content over the length limit', { ...FIRST, content: 'x'.repeat(200_001) }, 'body.content'],
])('a draft with %s is rejected', async (_, draft, field) => {
  expect(await expectProblem(await ops(DRAFTS, sending('POST', draft)), 422, 'invalid')).toEqual([field])
  const { id } = await begin()
  expect(await expectProblem(await save(id, '*', draft), 422, 'invalid')).toEqual([field])
  expect(await read(ops, `${DRAFTS}/${id}`)).toMatchObject(FIRST)
})

test('any other content is returned as written, under a title that others can read', async () => {
  const draft = { title: ' Été\u202e\n\u200b ', content: '\u0001 \r\n\t 𝕏 \u2028 "é"' }
  const shown = { ...draft, title: ' Été ' }
  const { id } = await read<Draft>(ops, DRAFTS, sending('POST', draft))
  expect(await read(ops, `${DRAFTS}/${id}`)).toMatchObject(shown)
  expect((await ops('/api/operations/publications', publishing(REQUEST))).status).toBe(201)
  expect(await read(ops, `${DRAFTS}/${id}`)).toMatchObject(shown)
})
