import { useState } from 'react'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { StorePerson } from '../../../domain/stores/store-people.ts'
import { sendRequest } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { ConfirmAccess } from '../../access/ConfirmAccess.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Tag } from '../../design/Tag.tsx'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import type { FoundStore } from '../find/use-found.ts'
import { useStoreAccess } from '../use-store-access.ts'
import { FurtherAccess } from './FurtherAccess.tsx'
import styles from './SeenStore.module.css'

const en = {
  title: 'People who sign in for this store',
  note: 'The names of those who may sign in for this store. Reading them is recorded as an access, with the same reason.',
  show: 'Show the people',
  loading: 'Reading the names…',
  who: 'The people of this store',
  nobody: 'Nobody may sign in for this store yet.',
  since: (day: string) => `Has had the store here since ${day}.`,
  disabled: 'Disabled: may not sign in any more',
}

const fr: typeof en = {
  title: 'Personnes qui ouvrent une session pour ce magasin',
  note: 'Les noms des personnes qui peuvent ouvrir une session pour ce magasin. Les lire est aussi une consultation, consignée sous le même motif.',
  show: 'Afficher les personnes',
  loading: 'Lecture des noms…',
  who: 'Les personnes de ce magasin',
  nobody: 'Personne ne peut encore ouvrir de session pour ce magasin.',
  since: (day) => `A accès à ce magasin depuis le ${day}.`,
  disabled: 'Compte désactivé\u00a0: ne peut plus ouvrir de session',
}

const PEOPLE_OF_STORE_TRANSLATIONS = { en, fr }

/** The people who may sign in for the store. Loaded on request, because reading them is another access. */
export function PeopleOfStore({ store, reason }: { store: FoundStore; reason: string }) {
  const t = useTranslations(PEOPLE_OF_STORE_TRANSLATIONS)
  const [isOpen, setOpen] = useState(false)
  const { access, needsConfirmation, confirm } = useStoreAccess({
    operation: 'listStorePeople',
    storeId: store.id,
    reason: isOpen ? reason : null,
    follows: 'once',
    access: (having) => sendRequest('listStorePeople', { params: { storeId: store.id } }, having),
  })
  const { data, isError, isFetching } = access
  const place = useMovedFocus(data === undefined ? 'asking' : 'told')
  if (needsConfirmation)
    return <ConfirmAccess store={store.name} isBusy={isFetching} keepsText={false} onConfirm={confirm} />
  return (
    <Card title={t.title}>
      {!isOpen && <FurtherAccess note={t.note} show={t.show} onShow={() => setOpen(true)} />}
      {isOpen && data === undefined && !isError && <output>{t.loading}</output>}
      {data === undefined && isError && <InlineFailure onRetry={() => void access.refetch()} />}
      {data !== undefined && (
        <div ref={place} tabIndex={-1} className={styles['details']}>
          <Names people={data.body.people} asOf={data.asOf} />
        </div>
      )}
    </Card>
  )
}

function Names({ people, asOf }: { people: readonly StorePerson[]; asOf: Instant }) {
  const t = useTranslations(PEOPLE_OF_STORE_TRANSLATIONS)
  const format = useFormat()
  if (people.length === 0) return <p>{t.nobody}</p>
  return (
    <ul className={styles['entries']} aria-label={t.who}>
      {people.map(({ id, name, since, disabled }) => (
        <li key={id}>
          <strong>{name}</strong>
          {disabled && (
            <p>
              <Tag tone="stop">{t.disabled}</Tag>
            </p>
          )}
          {since !== null && <p>{t.since(format.day(dayOf(since), asOf))}</p>}
        </li>
      ))}
    </ul>
  )
}
