/** In a child: listens by `start` once the first message has come, and then answers what the bench asks. */
export function answerQuestions(
  start: (given: unknown) => Promise<number>,
  more: Readonly<Record<string, () => unknown>> = {},
): void {
  const questions: Readonly<Record<string, () => unknown>> = {
    // Microseconds of both kinds since the process began.
    cpu() {
      const { user, system } = process.cpuUsage()
      return user + system
    },
    // Bytes in memory after what can go has gone.
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
