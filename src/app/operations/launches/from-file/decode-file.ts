/**
 * The text of a file: UTF-8 where it is valid, else Windows-1252, in which Excel writes a CSV file on Windows. Lines
 * end in `\n`, whatever they ended in.
 */
export function decodeFile(bytes: ArrayBuffer): string {
  return decoded(bytes).replaceAll(/\r\n?/g, '\n')
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    // A decoder leaves the mark of its own encoding out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
