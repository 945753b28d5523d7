import { useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import type { StoreRow } from '../response-types.ts'
import { PEOPLE_TRANSLATIONS } from './people-translations.ts'
import styles from './People.module.css'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'
import { changeBetween, type Rights } from './rights.ts'

/** Shows what another person changed since this form was opened, and offers both versions. */
export function ChangedMeanwhile(props: {
  was: Rights
  now: Rights
  stores: readonly StoreRow[]
  onMine: () => void
  onTheirs: () => void
}) {
  const { was, now, stores, onMine, onTheirs } = props
  const t = useTranslations(PERSON_FORM_TRANSLATIONS)
  const { roles } = useTranslations(PEOPLE_TRANSLATIONS)
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { role, disabled, added, removed } = changeBetween(was, now)
  const names = (ids: readonly string[]) =>
    format.list(ids.map((id) => stores.find((store) => store.id === id)?.name ?? id.slice(0, 8)))
  const yes = (is: boolean) => (is ? t.yes : t.no)
  const changes = [
    ...(role ? [t.was(t.fields.role, roles[was.role], roles[now.role])] : []),
    ...(disabled ? [t.was(t.fields.disabled, yes(was.disabled), yes(now.disabled))] : []),
    ...(added.length > 0 ? [`${t.fields.stores} ${t.added(names(added))}`] : []),
    ...(removed.length > 0 ? [`${t.fields.stores} ${t.removed(names(removed))}`] : []),
  ]
  return (
    <div role="alert" className={styles['meanwhile']}>
      <h3 ref={heading} tabIndex={-1}>
        {t.meanwhile}
      </h3>
      <p>{t.meanwhileWhat}</p>
      <ul>
        {(changes.length === 0 ? [t.nothing] : changes).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className={form['actions']}>
        <Button onClick={onMine}>{t.mine}</Button>
        <Button quiet onClick={onTheirs}>
          {t.theirs}
        </Button>
      </div>
    </div>
  )
}
