export interface Limits {
  /** Milliseconds to receive the head of a request, else 408. */
  readonly headersMs: number
  /** Milliseconds to receive the whole request, else 408. */
  readonly requestMs: number
  /** Milliseconds between checks for late requests. */
  readonly checkEveryMs: number
  /** Keep-alive timeout in milliseconds: longer than that of a load balancer, commonly 60 s. */
  readonly keepAliveMs: number
  /** Milliseconds without progress in a response before the connection is cut. */
  readonly stalledMs: number
  /** Bytes of the head, else 431. */
  readonly headerBytes: number
  /** Characters of the address, else 414. */
  readonly addressLength: number
  /** Open event streams, else 503. */
  readonly eventReaders: number
  /** Open event streams of one client (`clientNetworkOf`), else 503. */
  readonly eventReadersOfClient: number
  /** Milliseconds until the stream of an ended session is closed where its end was not published. */
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
  eventReadersOfClient: 8,
  sessionCheckMs: 60_000,
}
