import { type SubmitEvent, useState } from 'react'
import { LONGEST_REASON, SHORTEST_REASON } from '../../../client/look-reason.ts'
import { useTexts } from '../../../i18n/language.tsx'
import { isAskedAgain } from '../../../client/ask-error.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmLook } from '../../../ui/ConfirmLook.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useNotDone } from '../../../ui/use-not-done.ts'
import form from '../../../ui/form.module.css'
import type { KnownStore } from '../stores/find-stores.ts'
import { LEDGER_TEXTS } from './ledger-texts.ts'
import { LedgerEntries } from './LedgerEntries.tsx'
import { useMovedFocus } from '../../../ui/use-moved-focus.ts'
import { type Ledger, useLook } from './use-look.ts'

/** The ledger of a store: first why, then what. */
export function StoreLedger({ store, onLeave }: { store: KnownStore; onLeave: () => void }) {
  const texts = useTexts(LEDGER_TEXTS)
  const notDone = useNotDone()
  const [reason, setReason] = useState('')
  const [isShort, setShort] = useState(false)
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const look = useLook(store.id, setLedger)
  // While its own answer is under way it stays, and with it the focus.
  const isAsked = isAskedAgain(look.error) || (look.isPending && look.variables.isConfirmed === true)
  const place = useMovedFocus(ledger === null ? 'why' : isAsked ? 'asked' : 'what')

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const short = reason.trim().length < SHORTEST_REASON
    setShort(short)
    if (short) event.currentTarget.querySelector('input')?.focus()
    else look.mutate({ reason: reason.trim() })
  }

  const failure = isAsked ? (
    <ConfirmLook
      store={store.name}
      isBusy={look.isPending}
      onConfirm={() => look.mutate({ reason: reason.trim(), isConfirmed: true })}
    />
  ) : (
    look.isError && <p role="alert">{notDone(look.error)}</p>
  )

  return (
    <>
      <p className={form['hint']}>
        {store.place} · {store.licence} · {store.operator}
      </p>
      {ledger === null ? (
        <form className={form['form']} onSubmit={send} noValidate>
          <Field
            label={texts.reason}
            hint={texts.reasonHint}
            complaint={isShort ? texts.reasonShort : undefined}
            value={reason}
            maxLength={LONGEST_REASON}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
          {failure}
          <div className={form['actions']}>
            <Button type="submit" disabled={look.isPending}>
              {look.isPending ? texts.looking : texts.look}
            </Button>
            <Button quiet onClick={onLeave}>
              {texts.other}
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
            onChanged={() => look.mutate({ reason: reason.trim() })}
          />
          <div>
            <Button quiet onClick={onLeave}>
              {texts.other}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
