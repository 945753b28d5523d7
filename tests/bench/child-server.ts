import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server in a process of its own, so that its work and its memory can be told from those of who asks. */
export interface ChildServer {
  readonly port: number
  /** Asks the child for what it measures. */
  ask<Answer>(question: string): Promise<Answer>
  stop(): Promise<void>
}

const CHILDREN = join(import.meta.dirname, 'children')

/** Starts a program of `children/`, hands it `given` and waits until it listens. */
export async function startChild(program: string, given: unknown): Promise<ChildServer> {
  const child = fork(join(CHILDREN, program), { serialization: 'advanced', execArgv: ['--expose-gc'] })
  // Of an interrupted benchmark nothing goes on.
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
