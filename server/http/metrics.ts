import { collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client'

export interface Answered {
  readonly method: string
  /** A pattern, never an address that somebody sent. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** What is known of the running process only when it is asked for. */
export interface Gauges {
  readonly eventReaders: () => number
  readonly eventReadersDropped: () => number
}

export interface Metrics {
  answered(answer: Answered): void
  watch(gauges: Gauges): void
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what the server does, with the process's own figures, in a registry of its own. */
export function createMetrics(registry: Registry): Metrics {
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'dockboard_http_request_seconds',
    help: 'Answers that the router or a file gave, by how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  return {
    answered({ method, route, status, seconds }) {
      // A stream lives as long as its reader: its length is no duration of an answer.
      if (route !== '/api/events') durations.observe({ method, route, status }, seconds)
    },
    watch({ eventReaders, eventReadersDropped }) {
      gauge('dockboard_event_readers', 'Event streams that are open', eventReaders)
      gauge(
        'dockboard_event_readers_dropped_total',
        'Event readers that took too slowly, since the start',
        eventReadersDropped,
      )
    },
  }

  function gauge(name: string, help: string, read: () => number): void {
    const made = new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
    return void made
  }
}
