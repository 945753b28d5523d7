import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server in its own process, so that its CPU time and memory are measured separately. */
export interface ChildServer {
  readonly port: number
  /** Requests a measurement from the child process. */
  ask<Answer>(question: string): Promise<Answer>
  stop(): Promise<void>
}

const CHILDREN = join(import.meta.dirname, 'children')

/** Starts a program of `children/` with the data `given` and waits until it listens. */
export async function startChild(program: string, given: unknown): Promise<ChildServer> {
  const child = fork(join(CHILDREN, program), { serialization: 'advanced', execArgv: ['--expose-gc'] })
  // An interrupted benchmark must not leave processes behind.
  const end = (): boolean => child.kill()
  process.once('exit', end)
  const ask = async <Answer>(message: unknown): Promise<Answer> => {
    child.send(message as string)
    const [answer] = (await once(child, 'message')) as [Answer]
    return answer
  }
  const port = await ask<number>(given)
  return {
    port,
    ask,
    async stop() {
      process.off('exit', end)
      child.kill()
      await once(child, 'exit')
    },
  }
}
