/** Header names and values in turn, the fastest form for `writeHead`. */
export type FlatHeaders = readonly string[]

/** Allows only what our pages load. Scripts come from our files and cannot be created from text. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The browser creates the image of a card for customers as a data URL.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  // The app's own code sends forms, never the browser.
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

/** For responses that are not pages, in case a browser opens one as a page. */
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

/** One year, in which browsers use TLS only (RFC 6797). */
const STRICT_TRANSPORT: FlatHeaders = ['strict-transport-security', 'max-age=31536000']

export interface SecurityHeaders {
  readonly answer: FlatHeaders
  /** `styles` are the hashes of inline styles in the form of a policy: `sha256-…`. */
  readonly page: (styles?: readonly string[]) => FlatHeaders
}

/** Returns the security headers of all responses. Requires TLS only where the public address is https. */
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
