import { type SubmitEvent, useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { problemKind } from '../../client/request-error.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { BilingualField, isWhole } from '../BilingualField.tsx'
import form from '../../design/form.module.css'
import { LEDGER_TRANSLATIONS } from './ledger-translations.ts'

/** Reverses a use of a waiver, with a reason that the store sees. */
export function ReversalForm(props: {
  storeId: string
  waiverId: string
  orderId: string
  orderNumber: string
  onDone: (announcement: string) => void
}) {
  const { storeId, waiverId, orderId, orderNumber, onDone } = props
  const t = useTranslations(LEDGER_TRANSLATIONS)
  const notDone = useNotDone()
  const [reason, setReason] = useState({ en: '', fr: '' })
  const [isSent, setSent] = useState(false)
  const reverse = useApiMutation('reverseWaiverUse', {
    onRefreshed: () => onDone(t.done(orderNumber)),
    onError: (error) => {
      if (problemKind(error) === 'conflict') onDone(t.already)
    },
  })

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setSent(true)
    const fields = [...event.currentTarget.querySelectorAll('textarea')]
    if (isWhole(reason)) reverse.mutate({ body: { storeId, waiverId, orderId, reason } })
    else fields.find(({ value }) => value.trim() === '')?.focus()
  }

  return (
    <form className={form['form']} onSubmit={send} noValidate>
      <p>{t.effect}</p>
      <BilingualField
        legend={t.why}
        hint={t.whyHint}
        value={reason}
        onChange={setReason}
        isMissing={isSent && !isWhole(reason)}
      />
      {reverse.isError && <p role="alert">{notDone(reverse.error)}</p>}
      <div className={form['actions']}>
        <Button type="submit" disabled={reverse.isPending}>
          {reverse.isPending ? t.sending : t.send}
        </Button>
      </div>
    </form>
  )
}
