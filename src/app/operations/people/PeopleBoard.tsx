import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../client/query.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import form from '../../design/form.module.css'
import { Panel } from '../Panel.tsx'
import type { StoreRow } from '../response-types.ts'
import { Invitations } from './Invitations.tsx'
import { InviteForm } from './InviteForm.tsx'
import { PEOPLE_TRANSLATIONS } from './people-translations.ts'
import { PeopleList } from './PeopleList.tsx'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'
import { PersonForm } from './PersonForm.tsx'
import type { Account } from './use-people.ts'

type Task = { readonly kind: 'invite' } | { readonly kind: 'change'; readonly person: Account }

/** The accounts and invitations, with the open form. */
export function PeopleBoard({ people }: { people: readonly Account[] }) {
  const t = useTranslations(PEOPLE_TRANSLATIONS)
  const [task, setTask] = useState<Task | null>(null)
  const [done, setDone] = useState('')
  const stores = useQuery(query('listAllStores')).data?.body.stores ?? []
  const open = (next: Task) => {
    setDone('')
    setTask(next)
  }
  const finish = (announcement: string) => {
    setTask(null)
    setDone(announcement)
  }
  return (
    <>
      <div className={form['actions']}>
        <Button onClick={() => open({ kind: 'invite' })}>{t.invite}</Button>
        <output className={done === '' ? '' : form['done']}>
          {done !== '' && <StatusIcon tone="done" />} {done}
        </output>
      </div>
      {task?.kind === 'invite' && (
        <Panel title={t.invite} onClose={() => setTask(null)}>
          <InviteForm stores={stores} onDone={() => setTask(null)} />
        </Panel>
      )}
      {task?.kind === 'change' && (
        <Panel key={task.person.id} title={t.changeOf(isolated(task.person.name))} onClose={() => setTask(null)}>
          <PersonEditor
            personId={task.person.id}
            stores={stores}
            onSaved={() => finish(t.saved(isolated(task.person.name)))}
          />
        </Panel>
      )}
      <PeopleList people={people} stores={stores} onChange={(person) => open({ kind: 'change', person })} />
      <Invitations onRevoked={finish} />
    </>
  )
}

/** Loads an account and opens its form. */
function PersonEditor(props: { personId: string; stores: readonly StoreRow[]; onSaved: () => void }) {
  const { personId, stores, onSaved } = props
  const t = useTranslations(PERSON_FORM_TRANSLATIONS)
  // Loaded on each opening and not refetched, so that the form does not change while in use.
  const { data, isError, refetch } = useQuery({
    ...query('getPerson', { params: { personId } }),
    gcTime: 0,
    refetchInterval: false,
    staleTime: 'static',
  })
  if (data === undefined && isError) return <InlineFailure onRetry={() => void refetch()} />
  if (data === undefined) return <output>{t.loading}</output>
  return <PersonForm opened={data} stores={stores} onSaved={onSaved} />
}
