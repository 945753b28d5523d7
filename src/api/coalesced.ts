/**
 * Makes work that never runs twice at once: what is requested while it runs is done once more after that, however
 * often it was. The promise resolves when nothing is left to do. `work` must not reject.
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
