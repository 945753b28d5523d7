import { type SubmitEvent, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { LONGEST_REASON } from '../../../domain/stores/access-reason.ts'
import { useTranslations, useLanguage } from '../../i18n/language.tsx'
import { isConfirmationNeeded } from '../../client/request-error.ts'
import { Button } from '../../design/Button.tsx'
import { ConfirmAccess } from '../../access/ConfirmAccess.tsx'
import { REASON_ISSUE_TRANSLATIONS, reasonIssueOf } from '../../access/reason-issue.ts'
import { Field } from '../../design/Field.tsx'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import form from '../../design/form.module.css'
import type { StoreRow } from '../response-types.ts'
import { LEDGER_TRANSLATIONS } from './ledger-translations.ts'
import { LedgerEntries } from './LedgerEntries.tsx'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import { type ResponseOf, sendRequest } from '../../client/send-request.ts'

type Ledger = ResponseOf<'listWaivers'>

/**
 * Reads a store's waivers for a reason. A mutation, not a query: each access is recorded and shown to the
 * store, so it must never repeat by itself.
 */
function useWaiverAccess(storeId: string, onSeen: (ledger: Ledger) => void) {
  const language = useLanguage()
  return useMutation({
    mutationFn: (why: { reason: string; isConfirmed?: boolean }) =>
      sendRequest('listWaivers', { params: { storeId } }, { language, ...why }),
    onSuccess: onSeen,
  })
}

/** The waiver ledger of a store. Asks for the reason for access first. */
export function StoreLedger({ store, onLeave }: { store: StoreRow; onLeave: () => void }) {
  const t = useTranslations(LEDGER_TRANSLATIONS)
  const issues = useTranslations(REASON_ISSUE_TRANSLATIONS)
  const notDone = useNotDone()
  const [reason, setReason] = useState('')
  const [issue, setIssue] = useState<ReturnType<typeof reasonIssueOf>>(null)
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const access = useWaiverAccess(store.id, setLedger)
  // The confirmation stays visible while its own request is pending, to keep the focus.
  const needsConfirmation =
    isConfirmationNeeded(access.error) || (access.isPending && access.variables.isConfirmed === true)
  const place = useMovedFocus(ledger === null ? 'why' : needsConfirmation ? 'asked' : 'what')

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const found = reasonIssueOf(reason)
    setIssue(found)
    if (found !== null) event.currentTarget.querySelector('input')?.focus()
    else access.mutate({ reason: reason.trim() })
  }

  const failure = needsConfirmation ? (
    <ConfirmAccess
      store={store.name}
      isBusy={access.isPending}
      onConfirm={() => access.mutate({ reason: reason.trim(), isConfirmed: true })}
    />
  ) : (
    access.isError && <p role="alert">{notDone(access.error)}</p>
  )

  return (
    <>
      <p className={form['hint']}>
        {store.place} · {store.licence} · {store.company}
      </p>
      {ledger === null ? (
        <form className={form['form']} onSubmit={send} noValidate>
          <Field
            label={t.reason}
            hint={t.reasonHint}
            fieldError={issue === null ? undefined : issues[issue]}
            value={reason}
            maxLength={LONGEST_REASON}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
          {failure}
          <div className={form['actions']}>
            <Button type="submit" disabled={access.isPending}>
              {access.isPending ? t.fetching : t.access}
            </Button>
            <Button quiet onClick={onLeave}>
              {t.other}
            </Button>
          </div>
        </form>
      ) : (
        <div className={form['form']} ref={place} tabIndex={-1}>
          {failure}
          <LedgerEntries
            store={store}
            waivers={ledger.body.waivers}
            asOf={ledger.asOf}
            onChanged={() => access.mutate({ reason: reason.trim() })}
          />
          <div>
            <Button quiet onClick={onLeave}>
              {t.other}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
