/**
 * Returns a Link header that preloads the first API requests of a page, so that on a slow connection the
 * responses arrive by the time its code runs. `addresses` have parameters in braces. Null without addresses,
 * or where a parameter is not a plain id.
 */
export function earlyRequests(
  addresses: readonly string[],
  parameters: Readonly<Record<string, string>>,
): string | null {
  const filled = addresses.map((address) => address.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? ''))
  if (filled.length === 0 || !filled.every((address) => /^[\w/-]+$/.test(address))) return null
  return filled.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}
