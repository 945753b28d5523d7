import { useDeferredValue, useMemo, useState } from 'react'
import { createSearch, searchKey } from '../../../domain/text/text-search.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field } from '../../design/Field.tsx'
import { Tag } from '../../design/Tag.tsx'
import form from '../../design/form.module.css'
import type { StoreRow } from '../response-types.ts'
import { PEOPLE_TRANSLATIONS } from './people-translations.ts'
import styles from './People.module.css'
import type { Account } from './use-people.ts'

const SHOWN = 50
const NAMES = 3

/** All accounts by name, with their roles and stores. */
export function PeopleList({
  people,
  stores,
  onChange,
}: {
  people: readonly Account[]
  stores: readonly StoreRow[]
  onChange: (person: Account) => void
}) {
  const t = useTranslations(PEOPLE_TRANSLATIONS)
  const format = useFormat()
  const [text, setText] = useState('')
  const [most, setMost] = useState(SHOWN)
  const wanted = useDeferredValue(text)
  const search = useMemo(
    () => createSearch(people.map((person) => ({ person, key: searchKey(person.name, person.email ?? '') }))),
    [people],
  )
  const found = search(wanted)
  const nameOf = new Map(stores.map(({ id, name }) => [id, name]))
  const storesOf = ({ storeIds }: Account) => {
    if (storeIds.length === 0) return t.stores.none
    const names = storeIds.slice(0, NAMES).flatMap((id) => nameOf.get(id) ?? [])
    const count = format.count(storeIds.length, t.stores)
    return storeIds.length <= NAMES && names.length === storeIds.length ? format.list(names) : count
  }
  return (
    <Card title={t.people} aside={<output className={form['hint']}>{format.count(found.length, t.found)}</output>}>
      <div className={styles['search']}>
        <Field
          type="search"
          label={t.find}
          value={text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {found.length === 0 && <p>{t.nobody}</p>}
      <ul className={styles['rows']}>
        {found.slice(0, most).map(({ person }) => (
          <li key={person.id}>
            <div>
              <p>
                <strong>{person.name}</strong> {person.disabled && <Tag tone="stop">{t.disabled}</Tag>}
              </p>
              <p className={form['hint']}>
                {t.roles[person.role]}
                {person.role === 'retailer' && ` · ${storesOf(person)}`} · {person.email ?? t.demo}
              </p>
            </div>
            <Button quiet aria-label={t.changeOf(isolated(person.name))} onClick={() => onChange(person)}>
              {t.change}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button quiet onClick={() => setMost(most + SHOWN)}>
          {t.more}
        </Button>
      )}
    </Card>
  )
}
