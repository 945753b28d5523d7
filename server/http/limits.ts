/** What a caller may ask of the server before it is refused. */
export interface Limits {
  /** Milliseconds in which the head of a request must have come, else 408. */
  readonly headersMs: number
  /** Milliseconds in which the whole request must have come, else 408. */
  readonly requestMs: number
  /** Milliseconds between two looks at who is late. */
  readonly checkEveryMs: number
  /** Milliseconds a connection may wait for its next request: longer than a balancer's own, commonly 60 s. */
  readonly keepAliveMs: number
  /** Milliseconds in which nothing is sent or read, in an answer, before the connection is cut. */
  readonly stalledMs: number
  /** Bytes of the head, else 431. */
  readonly headerBytes: number
  /** Characters of the address, else 414. */
  readonly addressLength: number
  /** Event streams open at once, else 503. */
  readonly eventReaders: number
  /** Milliseconds after which the stream of a session that has ended still flows, where nobody told of its end. */
  readonly sessionCheckMs: number
}

export const LIMITS: Limits = {
  headersMs: 10_000,
  requestMs: 30_000,
  checkEveryMs: 2_000,
  keepAliveMs: 65_000,
  stalledMs: 60_000,
  headerBytes: 16 * 1024,
  addressLength: 2_048,
  eventReaders: 20_000,
  sessionCheckMs: 60_000,
}
