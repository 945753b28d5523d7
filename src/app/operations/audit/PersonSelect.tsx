import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import form from '../../design/form.module.css'
import { LOG_TRANSLATIONS } from './log-translations.ts'

interface KnownPerson {
  readonly id: string
  readonly name: string
}

const MOST = 200

/** People to filter by: the host's accounts, or else the actors of the latest entries of the audit. */
function useKnownPeople(): readonly KnownPerson[] {
  const people = useQuery(query('listPeople', { query: { limit: MOST } }))
  const last = useQuery({ ...query('listAudit', { query: { limit: MOST } }), enabled: people.isError })
  if (people.data !== undefined) return people.data.body.items
  const found = new Map<string, KnownPerson>()
  for (const { actor } of last.data?.body.items ?? []) {
    if (actor !== null && actor.name !== null) found.set(actor.id, { id: actor.id, name: actor.name })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A filter by person. Null for everybody. */
export function PersonSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useTranslations(LOG_TRANSLATIONS)
  const people = useKnownPeople()
  const isOther = value !== null && !people.some(({ id }) => id === value)
  return (
    <label className={form['text']}>
      {t.person}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{t.everybody}</option>
        {isOther && <option value={value}>{value.slice(0, 8)}</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
