/** The content coding of a response. `identity`: uncompressed. */
export type Coding = 'br' | 'gzip' | 'identity'

/** In order of preference. */
const PREFERRED = ['br', 'gzip'] as const
/** Browsers send few different headers, so each is parsed once. */
const MOST_KNOWN = 100
const known = new Map<string, Coding>()

/** Returns the best coding that an Accept-Encoding allows (RFC 9110, 12.5.3). */
export function codingOf(header: string | undefined): Coding {
  if (header === undefined) return 'identity'
  const before = known.get(header)
  if (before !== undefined) return before
  const coding = read(header)
  if (known.size < MOST_KNOWN) known.set(header, coding)
  return coding
}

function read(header: string): Coding {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((each) => {
        const [name = '', ...parameters] = each.split(';').map((part) => part.trim())
        const weight = parameters.find((parameter) => parameter.startsWith('q='))
        return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const
      }),
  )
  return PREFERRED.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0) ?? 'identity'
}
