import { useState } from 'react'
import { dayOf } from '../../../domain/time/day.ts'
import { type ResponseOf, sendRequest } from '../../client/send-request.ts'
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
  shown: (shown: string, total: string) => `${shown} of ${total} people shown.`,
  more: 'Show more people',
  moreNote: 'Reading more of them is recorded as another access.',
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
  shown: (shown, total) => `Affichage de ${shown} personnes sur ${total}.`,
  more: 'Afficher la suite des personnes',
  moreNote: 'Lire la suite est aussi une consultation, qui est consignée.',
}

const PEOPLE_OF_STORE_TRANSLATIONS = { en, fr }

/** The people who may sign in for the store. Loaded on request, because reading them is another access. */
export function PeopleOfStore({ store, reason }: { store: FoundStore; reason: string }) {
  const t = useTranslations(PEOPLE_OF_STORE_TRANSLATIONS)
  const [isOpen, setOpen] = useState(false)
  const { access, needsConfirmation, confirm } = usePeople(store.id, isOpen ? reason : null, null)
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
          {data.body.total === 0 && <p>{t.nobody}</p>}
          <Names page={data} before={0} store={store} reason={reason} />
        </div>
      )}
    </Card>
  )
}

function usePeople(storeId: string, reason: string | null, cursor: string | null) {
  return useStoreAccess({
    operation: 'listStorePeople',
    storeId,
    cursor,
    reason,
    follows: 'once',
    access: (having) =>
      sendRequest('listStorePeople', { params: { storeId }, query: cursor === null ? {} : { cursor } }, having),
  })
}

interface NamesProps {
  /** The number of people on earlier pages. */
  readonly before: number
  readonly store: FoundStore
  readonly reason: string
}

/** One page of people, and a button that reads the next one. */
function Names({ page: { body, asOf }, ...props }: NamesProps & { page: ResponseOf<'listStorePeople'> }) {
  const t = useTranslations(PEOPLE_OF_STORE_TRANSLATIONS)
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const shown = props.before + body.items.length
  if (body.items.length === 0) return null
  return (
    <>
      <ul className={styles['entries']} aria-label={t.who}>
        {body.items.map(({ id, name, since, disabled }) => (
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
      {body.next !== null && !isOpen && (
        <FurtherAccess
          note={`${t.shown(format.number(shown), format.number(body.total))} ${t.moreNote}`}
          show={t.more}
          onShow={() => setOpen(true)}
        />
      )}
      {body.next !== null && isOpen && <NextNames {...props} before={shown} cursor={body.next} />}
    </>
  )
}

function NextNames({ cursor, ...props }: NamesProps & { cursor: string }) {
  const { store, reason, before } = props
  const t = useTranslations(PEOPLE_OF_STORE_TRANSLATIONS)
  const format = useFormat()
  const { access, needsConfirmation, confirm } = usePeople(store.id, reason, cursor)
  const { data, isError, isFetching } = access
  const place = useMovedFocus(data === undefined ? 'asking' : 'told')
  if (needsConfirmation)
    return <ConfirmAccess store={store.name} isBusy={isFetching} keepsText={false} onConfirm={confirm} />
  if (data === undefined) {
    return isError ? <InlineFailure onRetry={() => void access.refetch()} /> : <output>{t.loading}</output>
  }
  const shown = t.shown(format.number(before + data.body.items.length), format.number(data.body.total))
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <p>{shown}</p>
      </div>
      <Names {...props} page={data} />
    </>
  )
}
