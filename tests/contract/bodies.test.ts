import { describe, expect, test } from 'vitest'
import { expectProblem, read } from './ask.ts'
import { openTestHost, scenario } from './test-host.ts'

const KB = 1024
const JSON_TYPE = { 'content-type': 'application/json' }
/** Method, path, caller, and the limit in KiB. */
const TAKES_A_BODY = [
  ['POST', '/api/session', 'store-owner', 64],
  ['PUT', '/api/clock', 'store-owner', 64],
  ['POST', `/api/stores/${scenario.storyStores.inQueue}/receipts`, 'store-owner', 64],
  ['POST', '/api/receipts', 'store-owner', 64],
  ['POST', '/api/order-events', 'apiClient', 1024],
  ['POST', '/api/operations/publications', 'ops', 1024],
  ['POST', '/api/operations/drafts', 'ops', 1024],
] as const

// One host for all tests: it accepts none of these calls, and the last test verifies that.
const subject = openTestHost()

/** A streamed body without a length. `sent` returns the number of pieces read. */
function stream(pieces: number, size: number): { body: ReadableStream<Uint8Array>; sent: () => number } {
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent === pieces) controller.close()
        else {
          sent += 1
          controller.enqueue(new Uint8Array(size).fill(0x20))
        }
      },
    },
    { highWaterMark: 0 },
  )
  return { body, sent: () => sent }
}

describe.each(TAKES_A_BODY)('%s %s', (method, path, caller, most) => {
  const fetch = subject.as(caller)
  const send = (body: BodyInit | null, headers: Record<string, string> = JSON_TYPE) =>
    fetch(path, { method, headers, body, ...(body instanceof ReadableStream && { duplex: 'half' }) })

  test('rejects a body over its size limit, and names the limit', async () => {
    const response = await send(' '.repeat(most * KB + 1))
    expect(await response.clone().text()).toContain(`The most is ${most} KiB.`)
    expect(await expectProblem(response, 413, 'too-large')).toEqual(['body'])
    await expectProblem(await send(`"${'é'.repeat((most / 2) * KB)}"`), 413, 'too-large')
  })

  test('rejects a body by its declared length, before reading it', async () => {
    const { body, sent } = stream(1, 10)
    const response = await send(body, { ...JSON_TYPE, 'content-length': String(most * KB + 1) })
    await expectProblem(response, 413, 'too-large')
    expect(sent()).toBe(0)
  })

  test.each<Record<string, string>>([{}, { 'content-length': '2' }, { 'content-length': 'few' }])(
    'stops reading an endless body, whatever length it declares: %j',
    async (length) => {
      const { body, sent } = stream(100_000, KB)
      await expectProblem(await send(body, { ...JSON_TYPE, ...length }), 413, 'too-large')
      expect(sent()).toBeLessThan(most + 6)
    },
  )

  test('accepts a body of exactly its limit', async () => {
    const response = await send(`{}${' '.repeat(most * KB - 2)}`)
    await expectProblem(response, 422, 'invalid')
  })

  test.each([
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/problem+json',
    'text/json',
    'x, application/json',
  ])('rejects the type %j', async (type) => {
    await expectProblem(await send('{}', { 'content-type': type }), 415, 'unsupported-media-type')
  })

  test('accepts JSON types with parameters and in capitals', async () => {
    for (const type of ['Application/JSON', 'application/json; charset=utf-8', 'application/json;x=y']) {
      await expectProblem(await send('{}', { 'content-type': type }), 422, 'invalid')
    }
  })

  test.each([
    '',
    ' ',
    '{',
    '{"a":1',
    '{a:1}',
    "{'a':1}",
    '{"a":1,}',
    'undefined',
    'NaN',
    '{}{}',
    '// {}',
    '[',
    '\u0000',
    '['.repeat(60_000),
    '{"a":'.repeat(12_000),
  ])('rejects invalid JSON: %.20j', async (text) => {
    expect(await expectProblem(await send(text), 400, 'malformed')).toEqual(['body'])
  })

  test.each([
    ['bytes that are not UTF-8', [0xff, 0xfe, 0x7b, 0x7d]],
    ['an incomplete character', [0x22, 0xc3]],
    ['a lone surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['an overlong encoding of a slash', [0x22, 0xc0, 0xaf, 0x22]],
  ])('rejects %s', async (_, bytes) => {
    expect(await expectProblem(await send(new Uint8Array(bytes)), 400, 'malformed')).toEqual(['body'])
  })

  test.each(['null', 'true', '1', '"text"', '[]', '[{}]', '[[[[]]]]', `${'['.repeat(30_000)}${']'.repeat(30_000)}`])(
    'rejects %.20s, which is not an object',
    async (text) => {
      expect(await expectProblem(await send(text), 422, 'invalid')).toEqual(['body'])
    },
  )

  test('an empty body is not JSON', async () => {
    expect(await expectProblem(await send(null), 400, 'malformed')).toEqual(['body'])
  })

  test.each(['__proto__', 'constructor', 'toString', 'storeId', 'x.y', ''])(
    'names the unknown field %j, but not its value',
    async (name) => {
      const valid = {
        '/api/session': '"persona":"ops"',
        '/api/clock': '"moment":"cap"',
        '/api/order-events': '"events":[]',
      }
      const rest = Object.entries(valid).find(([each]) => each === path)?.[1] ?? `"updateId":"","kind":"viewed"`
      const response = await send(`{${rest},${JSON.stringify(name)}:{"planted":"value-${'5'.repeat(20)}"}}`)
      const text = await response.clone().text()
      expect(await expectProblem(response, 422, 'invalid')).toContain(`body.${name}`)
      expect(text).not.toMatch(/planted|value-5/)
      expect(Object.hasOwn(Object.prototype, 'planted')).toBe(false)
    },
  )

  test('a rejected body changes nothing', async () => {
    for (const text of ['{}', '[', '{"persona":"ops","x":1}']) await send(text)
    expect(await subject.added()).toEqual([])
    expect(await read(subject.as('nobody'), '/api/clock')).toMatchObject({ epoch: 0 })
    expect(await (await subject.as('store-owner')('/api/session')).json()).toMatchObject({
      person: { role: 'retailer' },
    })
    expect(subject.failures).toEqual([])
  })
})
