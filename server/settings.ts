import { isIP } from 'node:net'
import { join } from 'node:path'
import type { Bilingual } from '../src/domain/facts/bilingual.ts'
import type { ClaimTerms } from '../src/domain/orders/claim.ts'
import { LINE } from '../src/domain/text/written-text.ts'
import * as z from 'zod'
import { DEFAULT_QUOTAS, type Quotas } from '../src/domain/accounts/quota.ts'
import { type Instant, instant, parseInstant } from '../src/domain/time/instant.ts'

/** An invalid setting. The message begins with its name. */
export class SettingError extends Error {}

/** The demonstration starts on its first morning. */
const STORY_START = instant('2022-08-09T09:00:00-04:00')
/** Practice starts when the scenario's notice was published. */
const PRACTICE_START = instant('2022-08-08T22:49:00-04:00')
/** `practice`: the demonstration's stores and orders without its publications. */
export const SEEDS = ['august-2022', 'practice', 'empty'] as const
export type Seed = (typeof SEEDS)[number]
const SHORTEST_SECRET = 32
/** Output folder of `npm run build`. */
const BUILD = join(import.meta.dirname, '../dist')

const isHost = (text: string): boolean =>
  isIP(text) !== 0 || /^(?!.*\.[\d.]*$)[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text)

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535)

const perHour = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
const NO_QUOTA = 'is not a number from 1 to 999999'

const claimText = z.string().max(500).regex(LINE).nullable().default(null)
const NO_CLAIM_TEXT = 'is not a text of at most 500 characters on one line'

/** A random secret, even of 32 hexadecimal digits, almost surely has as many different characters. */
const DIFFERENT_CHARACTERS = 8

/** Whether a secret is no repetition of a few characters. */
function isVaried(secret: string): boolean {
  const isRepeated = `${secret}${secret}`.indexOf(secret, 1) < secret.length
  return new Set(secret).size >= DIFFERENT_CHARACTERS && !isRepeated
}

/** The schema of each setting and the error for an invalid value. */
const READ = {
  HOST: [z.string().refine(isHost).default('127.0.0.1'), 'is neither an address nor a host name'],
  PORT: [port.default(8080), 'is not a whole number from 0 to 65535 (0 takes any free port)'],
  METRICS_PORT: [port.nullable().default(null), 'is not a whole number from 0 to 65535'],
  DATABASE_URL: [
    z
      .url({ protocol: /^postgres(ql)?$/ })
      .nullable()
      .default(null),
    'is not an address like postgres://user:password@host:5432/database',
  ],
  QUERY_TIMEOUT: [
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .refine((seconds) => seconds >= 1 && seconds <= 60)
      .default(15),
    'is not a whole number of seconds from 1 to 60',
  ],
  DATA_DIR: [z.string().min(1).default('.data'), 'is not the name of a folder'],
  BUILD_DIR: [z.string().min(1).default(BUILD), 'is not the name of a folder'],
  SEED: [z.enum(SEEDS).default('august-2022'), `is none of ${SEEDS.join(', ')}`],
  CLOCK: [
    z
      .union([z.literal('system'), z.string().refine((text) => parseInstant(text) !== null)])
      .nullable()
      .default(null),
    'is neither system nor an instant with its offset, like 2022-08-09T09:00:00-04:00',
  ],
  PUBLIC_URL: [
    z
      .url({ protocol: /^https?$/ })
      .transform((text) => new URL(text).origin)
      .nullable()
      .default(null),
    'is not an address like https://board.example',
  ],
  AUTH_SECRET: [
    z.string().min(SHORTEST_SECRET).refine(isVaried).nullable().default(null),
    `has fewer than ${SHORTEST_SECRET} characters, or repeats a few`,
  ],
  QUESTION_DAYS: [
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number)
      .default(365),
    'is not a number of days from 1 to 99999',
  ],
  SECURITY_LOG_MONTHS: [
    z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number)
      .default(24),
    'is not a number of months from 1 to 999',
  ],
  EVENT_STREAMS: [
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number)
      .default(8),
    'is not a number of event streams from 1 to 99999',
  ],
  QUESTIONS_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.questions), NO_QUOTA],
  MESSAGES_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.messages), NO_QUOTA],
  RECEIPTS_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.receipts), NO_QUOTA],
  DRAFTS_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.drafts), NO_QUOTA],
  STORE_ACCESSES_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.store_accesses), NO_QUOTA],
  STAFF_WRITES_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.staff_writes), NO_QUOTA],
  ORDER_BATCHES_PER_HOUR: [perHour.default(DEFAULT_QUOTAS.order_batches), NO_QUOTA],
  CLAIM_HOURS: [
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number)
      .nullable()
      .default(null),
    'is not a number of hours from 1 to 9999',
  ],
  CLAIM_HOW_EN: [claimText, NO_CLAIM_TEXT],
  CLAIM_HOW_FR: [claimText, NO_CLAIM_TEXT],
  TRUST_PROXY: [
    z.string().regex(/^\d$/).transform(Number).default(0),
    'is not the number of proxies in front, from 0 to 9',
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'is none of fatal, error, warn, info, debug, trace, silent',
  ],
} as const

export interface Settings {
  readonly host: string
  readonly port: number
  /** The port for Prometheus metrics only. Null does not serve them. */
  readonly metricsPort: number | null
  /** The PostgreSQL URL. Null uses PGlite in `dataDir`. */
  readonly databaseUrl: string | null
  /** PostgreSQL's time limit for one query, in seconds. */
  readonly queryTimeout: number
  readonly dataDir: string
  /** The production build: `app` for browsers and `server` to render pages. */
  readonly buildDir: string
  readonly seed: Seed
  /** Real time, or the start of the demonstration's clock. `given`: set explicitly, so it restarts there. */
  readonly clock: 'system' | { readonly start: Instant; readonly given: boolean }
  readonly publicUrl: string | null
  readonly authSecret: string | null
  /** Days after which a closed question is deleted. */
  readonly questionDays: number
  /** How often a caller may do what within an hour. */
  readonly quotas: Quotas
  /** How stores claim what is missing from a delivery. */
  readonly claims: ClaimTerms
  /** Months after which an entry of the security log is deleted. */
  readonly securityLogMonths: number
  readonly trustProxy: number
  /** The most event streams of one client address. */
  readonly eventStreams: number
  readonly logLevel: string
}

/** Reads the settings. Treats empty ones as missing. Throws SettingError. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const take = <K extends keyof typeof READ>(name: K): z.output<(typeof READ)[K][0]> => {
    const [schema, fieldError]: readonly [z.ZodType, string] = READ[name]
    const text = env[name]?.trim() === '' ? undefined : env[name]
    const read = schema.safeParse(text)
    // Never repeats a secret, or an address that may contain one.
    const shown = name === 'AUTH_SECRET' || name === 'DATABASE_URL' ? 'what was given' : JSON.stringify(text ?? '')
    if (!read.success) throw new SettingError(`${name}: ${shown} ${fieldError}.`)
    return read.data as z.output<(typeof READ)[K][0]>
  }
  const settings: Settings = {
    host: take('HOST'),
    port: take('PORT'),
    metricsPort: take('METRICS_PORT'),
    databaseUrl: take('DATABASE_URL'),
    queryTimeout: take('QUERY_TIMEOUT'),
    dataDir: take('DATA_DIR'),
    buildDir: take('BUILD_DIR'),
    seed: take('SEED'),
    clock: clockOf(take('CLOCK'), take('SEED')),
    publicUrl: take('PUBLIC_URL'),
    authSecret: take('AUTH_SECRET'),
    questionDays: take('QUESTION_DAYS'),
    quotas: {
      questions: take('QUESTIONS_PER_HOUR'),
      messages: take('MESSAGES_PER_HOUR'),
      receipts: take('RECEIPTS_PER_HOUR'),
      drafts: take('DRAFTS_PER_HOUR'),
      store_accesses: take('STORE_ACCESSES_PER_HOUR'),
      staff_writes: take('STAFF_WRITES_PER_HOUR'),
      order_batches: take('ORDER_BATCHES_PER_HOUR'),
    },
    claims: { hours: take('CLAIM_HOURS'), how: bilingual(take('CLAIM_HOW_EN'), take('CLAIM_HOW_FR')) },
    securityLogMonths: take('SECURITY_LOG_MONTHS'),
    trustProxy: take('TRUST_PROXY'),
    eventStreams: take('EVENT_STREAMS'),
    logLevel: take('LOG_LEVEL'),
  }
  if (settings.clock !== 'system' && settings.seed === 'empty') {
    throw new SettingError('CLOCK: only the demonstration has a clock of its own; with SEED=empty take system.')
  }
  if (settings.clock === 'system' && settings.authSecret === null) {
    throw new SettingError(
      `AUTH_SECRET: real use needs a secret of its own, ${SHORTEST_SECRET} characters or more, that signs the cookies of sessions; \`openssl rand -base64 32\` makes one.`,
    )
  }
  return settings
}

/** Stores read it in both languages: one alone is a mistake. */
function bilingual(en: string | null, fr: string | null): Bilingual | null {
  if (en !== null && fr !== null) return { en, fr }
  if (en === fr) return null
  throw new SettingError('CLAIM_HOW_EN and CLAIM_HOW_FR: give the text in both languages, or in none.')
}

function clockOf(given: string | null, seed: Settings['seed']): Settings['clock'] {
  if (given === 'system' || (given === null && seed === 'empty')) return 'system'
  const start = seed === 'practice' ? PRACTICE_START : STORY_START
  return given === null ? { start, given: false } : { start: instant(given), given: true }
}
