/**
 * Wraps `work` so that it never runs concurrently. Requests made during a run cause exactly one more run. The
 * promise resolves when no run is left. `work` must not reject.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let isRequested = false
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (isRequested) {
      isRequested = false
      await work()
    }
    running = null
  }

  return () => {
    isRequested = true
    return (running ??= run())
  }
}
