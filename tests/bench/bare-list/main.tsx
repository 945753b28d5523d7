import { memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Row } from './row.ts'

/** A filter as in React’s documentation. The search text of a row is precomputed, once for all keys. */
function List({ rows }: { rows: readonly (Row & { readonly key: string })[] }) {
  const [text, setText] = useState('')
  const [outlook, setOutlook] = useState<string | null>(null)
  const shown = rows.filter(
    (row) => row.key.includes(text.toLowerCase()) && (outlook === null || row.outlook === outlook),
  )
  return (
    <main>
      {[...new Set(rows.map((row) => row.outlook))].map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={outlook === each}
          onClick={() => setOutlook(outlook === each ? null : each)}
        >
          {each}
        </button>
      ))}
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <p>{shown.length}</p>
      <ul>
        {shown.map((row) => (
          <Item key={row.key} row={row} />
        ))}
      </ul>
    </main>
  )
}

const Item = memo(function Item({ row }: { row: Row }) {
  return (
    <li>
      <h3>
        <a href="/">{row.name}</a>
      </h3>
      <p>{row.facts}</p>
      <p>{row.detail}</p>
    </li>
  )
})

const app = document.getElementById('app')
const inlined = document.getElementById('rows')?.textContent
if (app && inlined) {
  const rows = JSON.parse(inlined) as Row[]
  createRoot(app).render(<List rows={rows.map((row) => ({ ...row, key: `${row.name} ${row.facts}`.toLowerCase() }))} />)
}
