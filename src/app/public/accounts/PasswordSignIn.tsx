import { type SubmitEvent, useRef, useState } from 'react'
import { problemKind } from '../../client/request-error.ts'
import { useOpenSession } from '../../client/use-open-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { textOf } from './form-text.ts'
import { PasswordField } from './PasswordField.tsx'
import { SESSION_TRANSLATIONS } from './session-translations.ts'
import styles from './SessionForm.module.css'
import { useGoOn } from './use-go-on.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'

/** Sign-in by e-mail address and password. Typed text survives a failure. */
export function PasswordSignIn() {
  const t = useTranslations(SESSION_TRANSLATIONS)
  const notDone = useNotDone()
  const signIn = useOpenSession('signIn', useGoOn())
  const form = useRef<HTMLFormElement>(null)
  const [isMissing, setMissing] = useState(false)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [email, password] = [textOf(given, 'email').trim(), textOf(given, 'password')]
    const missing = email === '' ? 'email' : password === '' ? 'password' : null
    setMissing(missing !== null)
    if (missing === null) signIn.mutate({ body: { email, password } })
    else form.current?.querySelector<HTMLInputElement>(`[name=${missing}]`)?.focus()
  }

  return (
    <form ref={form} className={styles['form']} onSubmit={send} noValidate>
      <Field label={t.address} name="email" type="email" inputMode="email" autoComplete="username" />
      <PasswordField label={t.password} name="password" autoComplete="current-password" />
      <Button type="submit" disabled={signIn.isPending}>
        {signIn.isPending ? t.signingIn : t.signIn}
      </Button>
      {isMissing && <p role="alert">{t.missing}</p>}
      {!isMissing && signIn.isError && (
        <p role="alert">{problemKind(signIn.error) === 'sign-in-refused' ? t.rejected : notDone(signIn.error)}</p>
      )}
      <p className={styles['aside']}>{t.noAccount}</p>
    </form>
  )
}
