import { collectDefaultMetrics, Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { EventReaders } from './event-readers.ts'
import type { PublicResponses } from './public-responses.ts'

export interface Answered {
  readonly method: string
  /** A path pattern, never an address that was sent. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface Metrics {
  answered(answer: Answered): void
  /** Adds metrics that are read at each scrape. */
  watch(parts: {
    readonly readers: Pick<EventReaders, 'count' | 'dropped'>
    readonly publicResponses: Pick<PublicResponses, 'counts' | 'refresh'>
  }): void
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Returns the server's metrics, with those of the process, in `registry`. */
export function createMetrics(registry: Registry): Metrics {
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'dockboard_http_request_seconds',
    help: 'Answers that the api or a file gave, by how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  /** Adds a metric that is read at each scrape. */
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  return {
    answered({ method, route, status, seconds }) {
      // The duration of a stream is not a response time.
      if (route !== '/api/events') durations.observe({ method, route, status }, seconds)
    },
    watch({ readers, publicResponses }) {
      gauge('dockboard_event_readers', 'Event streams that are open', () => readers.count())
      gauge('dockboard_event_readers_dropped', 'Event readers that took too slowly, since the start', () =>
        readers.dropped(),
      )
      gauge(
        'dockboard_public_age_seconds',
        'Time since the answers that are kept ready were confirmed',
        () => publicResponses.refresh.ageMs() / 1_000,
      )
      readyCounter(registers, publicResponses)
    },
  }
}

/** Counts cached responses at each scrape instead of at each response: there are thousands. */
function readyCounter(registers: Registry[], { counts }: Pick<PublicResponses, 'counts'>): Counter {
  return new Counter({
    name: 'dockboard_cached_responses_total',
    help: 'Answers that were kept ready, by route and status',
    labelNames: ['route', 'status'],
    registers,
    collect() {
      this.reset()
      for (const { route, status, count } of counts()) this.inc({ route, status }, count)
    },
  })
}
