import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../server/main.ts')
/** A compile cache halves the start time. */
const NODE_COMPILE_CACHE = join(import.meta.dirname, '../../node_modules/.cache/dockboard')
const READY = /Dockboard is ready at (\S+)\//

/** Settings of quotas that no test reaches: tests do within an hour what nobody does. */
export const NO_QUOTA_SETTINGS = {
  QUESTIONS_PER_HOUR: '100000',
  MESSAGES_PER_HOUR: '100000',
  RECEIPTS_PER_HOUR: '100000',
  DRAFTS_PER_HOUR: '100000',
  STORE_ACCESSES_PER_HOUR: '100000',
  STAFF_WRITES_PER_HOUR: '100000',
  ORDER_BATCHES_PER_HOUR: '100000',
}

/** A host in a process of its own, as in production. */
export interface HostProcess {
  /** Resolves to its address, without a trailing slash, when it reports ready. Rejects if it ends first. */
  readonly ready: Promise<string>
  /** Its exit code, or the signal that ended it. */
  readonly exited: Promise<number | string>
  /** Sends a signal and waits for the exit. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | string>
  /** All output so far. */
  readonly said: () => string
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the host on a free port, from its sources or a bundle, with only these settings. */
export function startHost(settings: Readonly<Record<string, string>>, main = MAIN): HostProcess {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE,
      TZ: 'Asia/Tokyo',
      LOG_LEVEL: 'warn',
      PORT: '0',
      ...NO_QUOTA_SETTINGS,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const exited = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve(code ?? signal ?? 'nothing')
    })
  })
  const ready = new Promise<string>((resolve, reject) => {
    const receive = (chunk: Buffer): void => {
      text += chunk.toString()
      const address = READY.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', receive)
    child.stderr.on('data', receive)
    void exited.then((how) => reject(new Error(`The host ended (${how}) before it was ready: ${text}`)))
  })
  // A test that ends the host on purpose does not wait for `ready`.
  ready.catch(() => undefined)
  return {
    ready,
    exited,
    end(signal) {
      child.kill(signal)
      return exited
    },
    said: () => text,
  }
}
