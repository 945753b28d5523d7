import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The texts of a row of the console’s table. */
interface Row {
  readonly id: string
  readonly cells: readonly string[]
}

const HEIGHT = 62

/** A virtual list as in the library’s documentation, filtered by a precomputed text. */
function List({ rows }: { rows: readonly (Row & { readonly key: string })[] }) {
  const [text, setText] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const shown = rows.filter((row) => row.key.includes(text.toLowerCase()))
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
  })
  return (
    <main>
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <p>{shown.length}</p>
      <div ref={scroller} id="scroller" style={{ height: 650, overflow: 'auto' }}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            return row && <Item key={row.id} row={row} index={index} start={start} />
          })}
        </div>
      </div>
    </main>
  )
}

const Item = memo(function Item({ row, index, start }: { row: Row; index: number; start: number }) {
  return (
    <div data-index={index} style={{ position: 'absolute', top: start, height: HEIGHT }}>
      <input type="checkbox" />
      {row.cells.map((cell, column) => (
        <span key={column}>{cell}</span>
      ))}
    </div>
  )
})

const app = document.getElementById('app')
const inlined = document.getElementById('rows')?.textContent
if (app && inlined) {
  const rows = JSON.parse(inlined) as Row[]
  createRoot(app).render(<List rows={rows.map((row) => ({ ...row, key: row.cells.join('\n').toLowerCase() }))} />)
}
