/**
 * A Link header that has a browser ask at once for what a page will ask for once its code runs: on a slow connection
 * the answers are there by then. `addresses` have parameters in braces. null where there are none, or where a parameter
 * is no plain id.
 */
export function earlyRequests(
  addresses: readonly string[],
  parameters: Readonly<Record<string, string>>,
): string | null {
  const filled = addresses.map((address) =>
    address.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? ''),
  )
  if (filled.length === 0 || !filled.every((address) => /^[\w/-]+$/.test(address))) return null
  return filled.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}
