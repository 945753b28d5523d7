import pino from 'pino'
import { addApiClient, revokeApiClient } from '../api-clients.ts'
import { openDatabase } from '../open-database.ts'
import { runCommand, WrongArguments } from './run-command.ts'

await runCommand(async (settings, [verb, name, ...others]) => {
  if ((verb !== 'add' && verb !== 'revoke') || name === undefined || others.length > 0) {
    throw new WrongArguments('Say what to do: npm run api-token -- add NAME, or npm run api-token -- revoke NAME')
  }
  const database = await openDatabase(settings, pino({ level: 'silent' }))
  try {
    if (verb === 'add') return `${await addApiClient(database, name)}\n\nThis token of ${name} is shown this once.`
    if (await revokeApiClient(database, name)) return `${name} is let in no longer.`
    throw new WrongArguments(`No API client named ${name} is let in.`)
  } finally {
    await database.close()
  }
})
