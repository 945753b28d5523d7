/** Told of a run that failed. The job goes on: it tries again by itself. */
export type JobFailed = (error: unknown) => void

/** What the host does by time, or when it is told of a change, for as long as it runs. */
export interface Job {
  /** As the log and docs/operating.md name it. */
  readonly name: string
  /** Resolves once it works. Rejects where it cannot begin. */
  start(failed: JobFailed): Promise<void>
  /** Ends it. Resolves once what is under way has ended, and no timer, listener or connection of it is left. */
  stop(): Promise<void>
}

/** A job that waits for something from its start to its stop. `open` begins that, and gives what ends it. */
export function continuousJob(
  name: string,
  open: (failed: JobFailed) => Promise<() => Promise<void>> | (() => Promise<void>),
): Job {
  let close: (() => Promise<void>) | null = null
  return {
    name,
    async start(failed) {
      close = await open(failed)
    },
    async stop() {
      await close?.()
      close = null
    },
  }
}

/**
 * Starts jobs one after the other, and gives what stops them all. Where one cannot begin, those before it are stopped
 * and its error is thrown.
 */
export async function startJobs(
  jobs: readonly Job[],
  failed: (error: unknown, job: string) => void,
): Promise<() => Promise<void>> {
  const stop = async (): Promise<void> => {
    await Promise.all(jobs.map((job) => job.stop().catch((error: unknown) => failed(error, job.name))))
  }
  try {
    for (const job of jobs) await job.start((error) => failed(error, job.name))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
