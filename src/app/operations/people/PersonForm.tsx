import { type SubmitEvent, useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { problemKind } from '../../client/request-error.ts'
import { type ResponseOf, sendRequest } from '../../client/send-request.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import type { StoreRow } from '../response-types.ts'
import { StoresField } from '../stores/StoresField.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import styles from './People.module.css'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'
import { bodyOf, type Rights } from './rights.ts'
import { RoleField } from './RoleField.tsx'
import { useRejected } from './use-rejected.ts'

type Opened = ResponseOf<'getPerson'>

/** Changes an account's rights. If they changed meanwhile, shows both versions to choose from. */
export function PersonForm(props: { opened: Opened; stores: readonly StoreRow[]; onSaved: () => void }) {
  const { stores, onSaved } = props
  const t = useTranslations(PERSON_FORM_TRANSLATIONS)
  const language = useLanguage()
  const rejected = useRejected()
  // The version that was opened. It stays the same when the page loads newer data.
  const [opened, setOpened] = useState(props.opened)
  const [rights, setRights] = useState<Rights>(props.opened.body)
  const [theirs, setTheirs] = useState<Opened | null>(null)
  const { id: personId } = opened.body

  const save = useApiMutation('changePerson', {
    onSuccess: onSaved,
    onError: async (error) => {
      if (problemKind(error) === 'precondition-failed')
        setTheirs(await sendRequest('getPerson', { params: { personId } }, { language }))
    },
  })
  const saveOver = ({ etag }: Opened) =>
    save.mutate({ params: { personId }, body: bodyOf(rights), ifMatch: etag ?? undefined })
  const takeTheirs = (now: Opened) => {
    setOpened(now)
    setRights(now.body)
    setTheirs(null)
    save.reset()
  }

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    saveOver(opened)
  }

  return (
    <form className={form['form']} onSubmit={send} noValidate>
      {theirs !== null && (
        <ChangedMeanwhile
          was={opened.body}
          now={theirs.body}
          stores={stores}
          onMine={() => {
            setOpened(theirs)
            setTheirs(null)
            saveOver(theirs)
          }}
          onTheirs={() => takeTheirs(theirs)}
        />
      )}
      <RoleField role={rights.role} onChange={(role) => setRights({ ...rights, role })} />
      {rights.role === 'retailer' && (
        <StoresField ids={rights.storeIds} known={stores} onChange={(storeIds) => setRights({ ...rights, storeIds })} />
      )}
      <div>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={rights.disabled}
            onChange={(event) => setRights({ ...rights, disabled: event.target.checked })}
          />
          {t.disabled}
        </label>
        <p className={form['hint']}>{t.disabledHint}</p>
      </div>
      {save.isError && problemKind(save.error) !== 'precondition-failed' && (
        <p role="alert" className={form['error']}>
          {rejected(save.error)}
        </p>
      )}
      {theirs === null && (
        <div className={form['actions']}>
          <Button type="submit" disabled={save.isPending}>
            {save.isPending ? t.saving : t.save}
          </Button>
        </div>
      )}
    </form>
  )
}
