/** Receives the error of a failed run. The job retries by itself. */
export type JobFailed = (error: unknown) => void

/** Work that the host does by time or on a change, from its start to its stop. */
export interface Job {
  /** The name in the log and in docs/operating.md. */
  readonly name: string
  /** Resolves when the job runs. Rejects where it cannot start. */
  start(failed: JobFailed): Promise<void>
  /** Stops the job. Resolves when running work has ended and no timer, listener or connection is left. */
  stop(): Promise<void>
}

/** Returns a job that stays open from start to stop. `open` begins it and returns what ends it. */
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
 * Starts jobs in sequence. Returns a function that stops them all. Where one cannot start, stops the earlier
 * ones and throws its error.
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
