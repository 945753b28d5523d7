/** Whether If-Match names this ETag, by strong comparison (RFC 9110, 13.1.1). */
export function isNamed(ifMatch: string, etag: string): boolean {
  return ifMatch.split(',').some((each) => each.trim() === '*' || each.trim() === etag)
}
