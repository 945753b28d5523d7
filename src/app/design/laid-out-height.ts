import type { Virtualizer } from '@tanstack/react-virtual'

/**
 * Returns a `measureElement` for a virtual list: the height of a row in pixels, as the ResizeObserver reports
 * it. Until then, a row keeps its last height, or the ordinary one. Reading it directly would force a layout
 * at each key press.
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
