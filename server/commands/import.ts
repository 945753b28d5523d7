import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pino from 'pino'
import * as z from 'zod/mini'
import { SentAt } from '../../src/contract/intake/order-intake.ts'
import { OneLine, OrderNumber } from '../../src/contract/scalars.ts'
import { fromEpoch } from '../../src/domain/time/instant.ts'
import { SCENARIOS } from '../scenarios.ts'
import { openDemoClock } from '../demo-clock.ts'
import type { Database } from '../database/database.ts'
import { fillOnce } from '../fill.ts'
import { addOrders } from '../import/add-orders.ts'
import { addShipments } from '../import/add-shipments.ts'
import { addStores } from '../import/add-stores.ts'
import { readOverride } from '../import/columns.ts'
import type { ShipmentTerms } from '../import/import-shipments.ts'
import { openDatabase } from '../open-database.ts'
import type { Settings } from '../settings.ts'
import { createFactStore } from '../store/fact-store.ts'
import { runCommand, WrongArguments } from './run-command.ts'

const USAGE = `Say what to import: npm run import -- stores FILE.csv, npm run import -- orders FILE.csv, or
npm run import -- shipments FILE.csv --shipped-at 2022-08-10T20:00:00-04:00 [--order SO123456789] [--carrier NAME]
A column with another name: --map "Licence no.=licence"`

const OPTIONS = {
  map: { type: 'string', multiple: true },
  'shipped-at': { type: 'string' },
  order: { type: 'string' },
  carrier: { type: 'string' },
} as const

await runCommand(
  async (settings, args) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    const [what, file, ...others] = positionals
    if (!isImported(what) || file === undefined || others.length > 0) throw new WrongArguments(USAGE)
    const terms = what === 'shipments' ? shipmentTerms(values) : null
    const named = overrides(values.map)
    const bytes = read(file)
    const database = await openDatabase(settings, pino({ level: 'silent' }))
    try {
      tell(`${file}: ${bytes.length} bytes read`)
      await fillOnce(database, settings.seed, SCENARIOS[settings.seed])
      const now = await nowOf(database, settings)
      if (what === 'stores') return await addStores(database, bytes, named, now)
      const store = createFactStore(database, { name: 'import', publish: () => undefined })
      if (terms !== null) return await addShipments(store, bytes, named, terms, now)
      return await addOrders(store, bytes, named, now)
    } finally {
      await database.close()
    }
  },
  () => process.argv.slice(2),
)

function isImported(what: string | undefined): what is 'stores' | 'orders' | 'shipments' {
  return what === 'stores' || what === 'orders' || what === 'shipments'
}

function shipmentTerms(given: {
  readonly 'shipped-at'?: string
  readonly order?: string
  readonly carrier?: string
}): ShipmentTerms {
  const { 'shipped-at': typed = '', order = null, carrier = null } = given
  const at = z.safeParse(SentAt, typed)
  if (!at.success) throw new WrongArguments(`--shipped-at: "${typed}" is not like 2022-08-10T20:00:00-04:00.\n${USAGE}`)
  if (order !== null && !z.safeParse(OrderNumber, order).success) {
    throw new WrongArguments(`--order: "${order}" is not SO and 9 digits.\n${USAGE}`)
  }
  if (carrier !== null && !z.safeParse(OneLine(100), carrier).success) {
    throw new WrongArguments(`--carrier: this is not a name of at most 100 characters on one line.\n${USAGE}`)
  }
  return { at: at.data, number: order, carrier }
}

function overrides(typed: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    typed.map((text) => {
      const override = readOverride(text)
      if (override === null) throw new WrongArguments(`--map: "${text}" is not like "Licence no.=licence".\n${USAGE}`)
      return override
    }),
  )
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new WrongArguments(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function nowOf(database: Database, { clock }: Pick<Settings, 'clock'>) {
  const realMs = () => Date.now()
  if (clock === 'system') return fromEpoch(realMs())
  return (await openDemoClock(database, clock.start, [], realMs)).now()
}

/** Writes progress to stderr, so that stdout contains only the result. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
