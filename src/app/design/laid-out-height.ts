import type { Virtualizer } from '@tanstack/react-virtual'

/**
 * The height of a row of a windowed list, as the browser tells it once it has laid the page out. A row that has just
 * come keeps what it had, or the ordinary height in pixels, until then: to read it at once would make the browser lay
 * out the page for each key pressed.
 */
export function laidOutHeight(ordinary: number) {
  return <S extends Element | Window, T extends Element>(
    row: T,
    entry: ResizeObserverEntry | undefined,
    virtual: Virtualizer<S, T>,
  ): number => {
    const [size] = entry?.borderBoxSize ?? []
    if (size !== undefined) return Math.round(size.blockSize)
    const index = virtual.indexFromElement(row)
    return virtual.measurementsCache[index]?.size ?? ordinary
  }
}
