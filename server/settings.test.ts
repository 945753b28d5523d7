import { describe, expect, test } from 'vitest'
import { readSettings, SettingError } from './settings.ts'

const SECRET = 'a secret of the tests that is long enough'
const PASSWORD = 'opensesame'

test('runs the demonstration on localhost without settings', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    metricsPort: null,
    databaseUrl: null,
    dataDir: '.data',
    seed: 'august-2022',
    clock: { start: '2022-08-09T13:00:00.000Z', given: false },
    publicUrl: null,
    authSecret: null,
    questionDays: 365,
    securityLogMonths: 24,
    trustProxy: 0,
    eventStreams: 8,
    quotas: { questions: 20, messages: 60, receipts: 600, drafts: 60, order_batches: 20_000 },
    queryTimeout: 15,
    logLevel: 'info',
  })
})

const GOOD: [string, string, object][] = [
  ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
  ['HOST', '::1', { host: '::1' }],
  ['HOST', 'board.example', { host: 'board.example' }],
  ['PORT', '0', { port: 0 }],
  ['PORT', '65535', { port: 65_535 }],
  ['METRICS_PORT', '9464', { metricsPort: 9464 }],
  ['DATABASE_URL', 'postgres://u:p@db:5432/board', { databaseUrl: 'postgres://u:p@db:5432/board' }],
  ['DATABASE_URL', 'postgresql:///board', { databaseUrl: 'postgresql:///board' }],
  ['DATA_DIR', '/data', { dataDir: '/data' }],
  ['BUILD_DIR', '/srv/board', { buildDir: '/srv/board' }],
  ['SEED', 'august-2022', { seed: 'august-2022' }],
  ['CLOCK', '2022-08-12T12:00:00-04:00', { clock: { start: '2022-08-12T16:00:00.000Z', given: true } }],
  ['PUBLIC_URL', 'https://board.example/', { publicUrl: 'https://board.example' }],
  ['AUTH_SECRET', SECRET, { authSecret: SECRET }],
  ['QUESTION_DAYS', '30', { questionDays: 30 }],
  [
    'QUESTIONS_PER_HOUR',
    '500',
    { quotas: { questions: 500, messages: 60, receipts: 600, drafts: 60, order_batches: 20_000 } },
  ],
  ['SECURITY_LOG_MONTHS', '12', { securityLogMonths: 12 }],
  ['TRUST_PROXY', '2', { trustProxy: 2 }],
  ['EVENT_STREAMS', '200', { eventStreams: 200 }],
  ['CLAIM_HOURS', '168', { claims: { hours: 168, how: null } }],
  ['QUERY_TIMEOUT', '60', { queryTimeout: 60 }],
  ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
]

test.each(GOOD)('%s accepts %s', (name, value, read) => {
  expect(readSettings({ [name]: value })).toMatchObject(read)
})

const BAD: [string, string][] = [
  ['HOST', '300.1.1.1'],
  ['HOST', 'a host'],
  ['HOST', 'http://board.example'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80a'],
  ['PORT', '8080.5'],
  ['SECURITY_LOG_MONTHS', '0'],
  ['SECURITY_LOG_MONTHS', 'two'],
  ['METRICS_PORT', 'none'],
  ['DATABASE_URL', `mysql://u:${PASSWORD}@db/board`],
  ['DATABASE_URL', `u:${PASSWORD}@db`],
  ['SEED', 'august'],
  ['CLOCK', 'noon'],
  ['CLOCK', '2022-08-12T12:00:00'],
  ['CLOCK', '2022-13-01T12:00:00Z'],
  ['PUBLIC_URL', 'board.example'],
  ['PUBLIC_URL', 'ftp://board.example'],
  ['AUTH_SECRET', PASSWORD],
  ['AUTH_SECRET', 'a'.repeat(40)],
  ['AUTH_SECRET', 'abcabca'.repeat(6)],
  ['AUTH_SECRET', 'secret-secret-'.repeat(3)],
  ['AUTH_SECRET', '0123456789'.repeat(4)],
  ['QUESTION_DAYS', '0'],
  ['QUESTION_DAYS', '1.5'],
  ['QUESTIONS_PER_HOUR', '0'],
  ['MESSAGES_PER_HOUR', 'many'],
  ['DRAFTS_PER_HOUR', '1000000'],
  ['STAFF_WRITES_PER_HOUR', '-1'],
  ['ORDER_BATCHES_PER_HOUR', '1.5'],
  ['TRUST_PROXY', 'yes'],
  ['CLAIM_HOURS', '0'],
  ['CLAIM_HOURS', '2 days'],
  ['CLAIM_HOW_EN', 'one\ntwo'],
  ['CLAIM_HOW_FR', 'x'.repeat(501)],
  ['EVENT_STREAMS', '0'],
  ['EVENT_STREAMS', 'many'],
  ['QUERY_TIMEOUT', '0'],
  ['QUERY_TIMEOUT', '61'],
  ['QUERY_TIMEOUT', '1.5'],
  ['TRUST_PROXY', '10'],
  ['LOG_LEVEL', 'loud'],
]

describe('an invalid setting is named, and secrets are not repeated', () => {
  test.each(BAD)('%s=%s', (name, value) => {
    const rejected = rejectionOf({ [name]: value })
    expect(rejected).toMatch(new RegExp(`^${name}: .*\\.$`))
    expect(rejected).not.toContain(PASSWORD)
  })

  test.each(BAD)('%s=%s, also with other valid settings', (name, value) => {
    const right = Object.fromEntries(GOOD.map(([other, good]) => [other, good]))
    const rejected = rejectionOf({ ...right, [name]: value })
    expect(rejected).toMatch(new RegExp(`^${name}: `))
    expect(rejected).not.toContain(SECRET)
  })
})

test.each(GOOD)('an empty %s equals a missing one', (name) => {
  expect(readSettings({ [name]: '' })).toEqual(readSettings({}))
  expect(readSettings({ [name]: '  ' })).toEqual(readSettings({}))
})

describe('incompatible settings', () => {
  test('rejects a clock setting without the demonstration', () => {
    const rejected = rejectionOf({ SEED: 'empty', CLOCK: '2022-08-12T12:00:00-04:00', AUTH_SECRET: SECRET })
    expect(rejected).toMatch(/^CLOCK: /)
  })

  test('requires a secret for real use', () => {
    expect(rejectionOf({ SEED: 'empty' })).toMatch(/^AUTH_SECRET: /)
    expect(rejectionOf({ CLOCK: 'system' })).toMatch(/^AUTH_SECRET: /)
    expect(readSettings({ SEED: 'empty', AUTH_SECRET: SECRET })).toMatchObject({ clock: 'system' })
  })
})

function rejectionOf(env: Readonly<Record<string, string>>): string {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  return 'nothing was refused'
}

test('how to claim is said in both languages, or in none', () => {
  const how = { CLAIM_HOW_EN: 'Call support.', CLAIM_HOW_FR: 'Appelez le soutien.' }
  expect(readSettings(how).claims).toEqual({ hours: null, how: { en: 'Call support.', fr: 'Appelez le soutien.' } })
  expect(() => readSettings({ CLAIM_HOW_EN: 'Call support.' })).toThrow(/both languages/)
  expect(() => readSettings({ CLAIM_HOW_FR: 'Appelez le soutien.' })).toThrow(/both languages/)
})
