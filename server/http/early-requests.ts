/**
 * A Link header that has a browser ask at once for what a page will ask for once its code runs: on a slow connection
 * the answers are there by then. `pattern` is a page's, with its parts named as in the addresses of `asks`. null where
 * the path has a part that is no plain id.
 */
export function earlyRequests(pattern: string, asks: readonly string[], path: string): string | null {
  const names = pattern.split('/')
  const parts = new Map(path.split('/').map((part, index) => [names[index], part]))
  const addresses = asks.map((ask) =>
    ask
      .split('/')
      .map((part) => (part.startsWith(':') ? parts.get(part) : part))
      .join('/'),
  )
  if (asks.length === 0 || !addresses.every((address) => /^[\w/-]+$/.test(address))) return null
  return addresses.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}
