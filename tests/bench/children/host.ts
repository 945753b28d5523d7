import { Registry } from 'prom-client'
import { createHttpServer } from '../../../server/http/http-server.ts'
import { createLog } from '../../../server/http/log.ts'
import { createMetrics } from '../../../server/http/metrics.ts'
import { createApi } from '../../../src/api/app.ts'
import { instant } from '../../../src/domain/time/instant.ts'
import { openMemoryHost } from '../../contract/memory-test-host.ts'
import { scenario } from '../../contract/test-host.ts'
import { answerQuestions } from './answer-questions.ts'

const NOW = instant('2022-08-09T09:00:00-04:00')
const { host } = openMemoryHost({ seed: scenario, clock: { now: () => NOW, demo: null } })

/** The host over facts in memory. */
answerQuestions(
  (given) =>
    createHttpServer({
      api: createApi(host),
      host,
      files: (given as { readonly files: string }).files,
      log: createLog('warn'),
      metrics: createMetrics(new Registry()),
      publicUrl: null,
      // All readers of the benchmark have one address.
      limits: { eventReadersOfClient: 20_000 },
    }).listen({ host: '127.0.0.1', port: 0 }),
  {
    publish() {
      const reported = performance.timeOrigin + performance.now()
      host.events.publish({ topic: 'network' })
      return reported
    },
  },
)
