import pino from 'pino'
import { addMachine, revokeMachine } from '../machines.ts'
import { openDatabase } from '../open-database.ts'
import { runCommand, WrongArguments } from './run-command.ts'

await runCommand(async (settings, [verb, name, ...others]) => {
  if ((verb !== 'add' && verb !== 'revoke') || name === undefined || others.length > 0) {
    throw new WrongArguments('Say what to do: npm run machine -- add NAME, or npm run machine -- revoke NAME')
  }
  const database = await openDatabase(settings, pino({ level: 'silent' }))
  try {
    if (verb === 'add')
      return `${await addMachine(database, name)}\n\nThis token of ${name} is shown this once.`
    if (await revokeMachine(database, name)) return `${name} is let in no longer.`
    throw new WrongArguments(`No machine named ${name} is let in.`)
  } finally {
    await database.close()
  }
})
