/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8 where it is valid, else Windows-1252, in which
 * Excel writes a CSV file on Windows. Lines end in `\n`, whatever they ended in.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoded(bytes).replaceAll(/\r\n?/g, '\n')
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    // A decoder leaves the mark of its own encoding out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
