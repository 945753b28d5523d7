import { parseArgs } from 'node:util'
import pino from 'pino'
import { addApiClient, revokeApiClient, rotateToken } from '../api-clients.ts'
import { openDatabase } from '../open-database.ts'
import { runCommand, WrongArguments } from './run-command.ts'

const USAGE =
  'Say what to do: npm run api-token -- add NAME [--every MINUTES], rotate NAME or revoke NAME. With --every, ' +
  'operations is alerted when the client sends nothing for so many minutes.'
const MOST_MINUTES = 7 * 24 * 60

await runCommand(
  async (settings, args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { every: { type: 'string' } },
    })
    const [verb, name, ...others] = positionals
    const isVerb = verb === 'add' || verb === 'rotate' || verb === 'revoke'
    if (!isVerb || name === undefined || others.length > 0) throw new WrongArguments(USAGE)
    if (verb !== 'add' && values.every !== undefined) throw new WrongArguments(USAGE)
    const expectedMinutes = values.every === undefined ? null : minutesIn(values.every)
    const database = await openDatabase(settings, pino({ level: 'silent' }))
    try {
      if (verb === 'add') {
        const token = await addApiClient(database, name, expectedMinutes)
        return `${token}\n\nThis token of ${name} is shown this once.`
      }
      if (verb === 'rotate') {
        const rotated = await rotateToken(database, name)
        if (rotated === 'several') {
          throw new WrongArguments(`Several API clients are named ${name}. Revoke them, and add one again.`)
        }
        if (rotated !== null) {
          return `${rotated.token}\n\nThis new token of ${name} is shown this once. The former one is rejected.`
        }
      } else if (await revokeApiClient(database, name)) {
        return `The token of ${name} is revoked. Its pending events are deleted, and other sources can revoke what it reported.`
      }
      throw new WrongArguments(`No API client named ${name} has a token.`)
    } finally {
      await database.close()
    }
  },
  () => process.argv.slice(2),
)

function minutesIn(typed: string): number {
  const minutes = Number(typed)
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES) return minutes
  throw new WrongArguments(`--every: ${typed} is not a number of minutes from 1 to ${MOST_MINUTES} (7 days).`)
}
