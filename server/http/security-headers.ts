/** Header names and values by turns, as `writeHead` takes them fastest. */
export type FlatHeaders = readonly string[]

/** What our pages load, and nothing else. Scripts run from our files only, and none can be made from text. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // A card for customers is a picture made in the browser.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  // Forms are sent by the app's own code, never by the browser.
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

/** For what is no page, should a browser be led to open it as one. */
const ANSWER_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const NOT_NEEDED = ['camera', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'payment', 'usb']

const ALWAYS: FlatHeaders = [
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'no-referrer',
  'cross-origin-opener-policy',
  'same-origin',
  'cross-origin-resource-policy',
  'same-origin',
  'permissions-policy',
  NOT_NEEDED.map((feature) => `${feature}=()`).join(', '),
]

/** A year: browsers then ask over TLS alone (RFC 6797). */
const STRICT_TRANSPORT: FlatHeaders = ['strict-transport-security', 'max-age=31536000']

export interface SecurityHeaders {
  readonly answer: FlatHeaders
  /** `styles` are the hashes of the page's own style elements, as a policy writes them: `sha256-…`. */
  readonly page: (styles?: readonly string[]) => FlatHeaders
}

/** The security headers of everything that is sent. Only where the public address is https may TLS be demanded. */
export function securityHeaders(publicUrl: string | null): SecurityHeaders {
  const isTls = publicUrl !== null && new URL(publicUrl).protocol === 'https:'
  const rest = [...ALWAYS, ...(isTls ? STRICT_TRANSPORT : [])]
  return {
    answer: ['content-security-policy', ANSWER_POLICY, ...rest],
    page(styles = []) {
      const style = ['style-src', "'self'", ...styles.map((hash) => `'${hash}'`)].join(' ')
      return ['content-security-policy', [...PAGE_POLICY, style].join('; '), ...rest]
    },
  }
}
