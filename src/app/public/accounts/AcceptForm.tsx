import { type SubmitEvent, useRef, useState } from 'react'
import { RequestError, problemKind } from '../../client/request-error.ts'
import { useOpenSession } from '../../client/use-open-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { ACCEPT_TRANSLATIONS } from './accept-translations.ts'
import { Field } from '../../design/Field.tsx'
import { textOf } from './form-text.ts'
import { forgetInvitationCode } from './invitation-code.ts'
import { PasswordField } from './PasswordField.tsx'
import styles from './SessionForm.module.css'
import { useGoOn } from './use-go-on.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'

const NAMES = ['name', 'password'] as const
type FieldErrors = Partial<Record<(typeof NAMES)[number], string>>

/** The form for an invited person. Typed text survives a failure. */
export function AcceptForm({ code }: { code: string }) {
  const t = useTranslations(ACCEPT_TRANSLATIONS)
  const notDone = useNotDone()
  const goOn = useGoOn()
  const form = useRef<HTMLFormElement>(null)
  const [fieldErrors, setFieldErrors] = useState<FieldErrors>({})
  const accept = useOpenSession('acceptInvitation', (person) => {
    forgetInvitationCode()
    goOn(person)
  })

  function showErrors(found: FieldErrors): void {
    setFieldErrors(found)
    const first = NAMES.find((name) => found[name] !== undefined)
    form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
  }

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [name, password] = [textOf(given, 'name'), textOf(given, 'password')]
    const length = password.length < 12 ? t.short : password.length > 128 ? t.long : undefined
    const found: FieldErrors = {
      ...(name.trim() === '' && { name: t.noName }),
      ...(length !== undefined && { password: length }),
    }
    showErrors(found)
    if (Object.keys(found).length > 0) return
    accept.mutate({ body: { code, name, password } }, { onError: (error) => showErrors(fieldErrorsOf(error, t.wrong)) })
  }

  const isOfFields = Object.keys(fieldErrors).length > 0
  return (
    <form ref={form} className={styles['form']} onSubmit={send} noValidate>
      <p>{t.what}</p>
      <Field label={t.name} name="name" autoComplete="name" fieldError={fieldErrors.name} />
      <PasswordField
        label={t.password}
        name="password"
        autoComplete="new-password"
        hint={t.hint}
        fieldError={fieldErrors.password}
      />
      <Button type="submit" disabled={accept.isPending}>
        {accept.isPending ? t.accepting : t.accept}
      </Button>
      {!isOfFields && accept.isError && <p role="alert">{notDone(accept.error)}</p>}
    </form>
  )
}

/** Returns the API's field errors in the page's language, by field. */
function fieldErrorsOf(error: unknown, wrongPassword: string): FieldErrors {
  if (problemKind(error) === 'sign-in-refused') return { password: wrongPassword }
  const errors = (error instanceof RequestError && error.problem?.errors) || []
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const found = errors.find(({ field }) => field === `body.${name}`)
      return found === undefined ? [] : [[name, found.cause]]
    }),
  )
}
