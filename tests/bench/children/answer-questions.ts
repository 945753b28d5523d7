/** In a child process: calls `start` on the first message, then responds to the benchmark’s requests. */
export function answerQuestions(
  start: (given: unknown) => Promise<number>,
  more: Readonly<Record<string, () => unknown>> = {},
): void {
  const questions: Readonly<Record<string, () => unknown>> = {
    // User and system time in microseconds since the process began.
    cpu() {
      const { user, system } = process.cpuUsage()
      return user + system
    },
    // Resident bytes after a garbage collection.
    memory: () => {
      globalThis.gc?.()
      return process.memoryUsage.rss()
    },
    ...more,
  }
  process.once('message', (given) => {
    void start(given).then((port) => {
      process.send?.(port)
      process.on('message', (question) => void reply(questions[String(question)]))
    })
  })
}

async function reply(answer: (() => unknown) | undefined): Promise<void> {
  process.send?.((await answer?.()) ?? null)
}
