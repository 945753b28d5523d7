/**
 * Binary search: the first index from 0 to `length` for which `holds` is true, or `length` when there is
 * none. `holds` must be false below some index and true from it on.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
