import { parseArgs } from 'node:util'
import pino from 'pino'
import * as z from 'zod/mini'
import { NewInvitation } from '../../src/contract/accounts/account.ts'
import { addressOf } from '../listening.ts'
import { openDatabase } from '../open-database.ts'
import { acceptLink } from '../sign-in/invitation-code.ts'
import { invite } from '../sign-in/invitations.ts'
import { createSignInDatabase } from '../sign-in/sign-in-database.ts'
import type { Settings } from '../settings.ts'
import { runCommand, WrongArguments } from './run-command.ts'

const USAGE = `Say whom to invite:
npm run invite -- --role operations|support --email somebody@board.example [--name NAME]
npm run invite -- --role retailer --email somebody@shop.example --store ID [--store ID …]`

// Runs on the host's own terminal: the first person of operations has no one to invite them.
await runCommand(work, () => process.argv.slice(2))

async function work({ publicUrl, host, port, ...settings }: Settings, args: readonly string[]): Promise<string> {
  const { email, name = null, role, ...rest } = read(args)
  const storeIds = 'storeIds' in rest ? rest.storeIds : []
  const database = await openDatabase(settings, pino({ level: 'silent' }))
  try {
    const own = createSignInDatabase(database)
    const invited = await invite(own, null, { email, name, role, storeIds }, Date.now())
    if (invited === 'store_unknown') throw new WrongArguments('--store: no store has this id.')
    if (invited === 'has_account') {
      throw new WrongArguments(`--email: ${email} has an account that this would not add to.`)
    }
    const link = acceptLink(publicUrl ?? addressOf(host, port), invited.code)
    return `${link}\n\nHand over this link. It is shown this once, and opens within seven days.`
  } finally {
    await database.close()
  }
}

function read(args: readonly string[]): z.output<typeof NewInvitation> {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { role: text, email: text, name: text, store: { ...text, multiple: true } },
    })
    const { store, ...given } = values
    return z.parse(NewInvitation, { ...given, ...(store && { storeIds: store }) })
  } catch {
    throw new WrongArguments(USAGE)
  }
}
