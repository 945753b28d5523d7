import { type SubmitEvent, useState } from 'react'
import type { ResponseBody } from '../../client/send-request.ts'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import type { Role } from '../../../domain/stores/person.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import type { StoreRow } from '../response-types.ts'
import { StoresField } from '../stores/StoresField.tsx'
import { InvitationLink } from './InvitationLink.tsx'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'
import { RoleField } from './RoleField.tsx'
import { useRejected } from './use-rejected.ts'

/** Invites a store owner or a member of staff, and then shows the invitation link once. */
export function InviteForm({ stores, onDone }: { stores: readonly StoreRow[]; onDone: () => void }) {
  const t = useTranslations(PERSON_FORM_TRANSLATIONS)
  const rejected = useRejected()
  const [role, setRole] = useState<Role>('retailer')
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [storeIds, setStoreIds] = useState<readonly string[]>([])
  const [isSent, setSent] = useState(false)
  const [invitation, setInvitation] = useState<ResponseBody<'invite'> | null>(null)
  const invite = useApiMutation('invite', { onSuccess: ({ body }) => setInvitation(body) })
  const needsEmail = !/^\S+@\S+$/.test(email.trim())
  const needsStore = role === 'retailer' && storeIds.length === 0

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setSent(true)
    if (needsEmail) event.currentTarget.querySelector<HTMLElement>('input[type=email]')?.focus()
    if (needsEmail || needsStore) return
    const person = { email: email.trim(), ...(name.trim() !== '' && { name: name.trim() }) }
    invite.mutate({
      body: role === 'retailer' ? { ...person, role, storeIds: [...storeIds] } : { ...person, role },
    })
  }

  if (invitation !== null) return <InvitationLink email={invitation.email} code={invitation.code} onDone={onDone} />
  return (
    <form className={form['form']} onSubmit={send} noValidate>
      <RoleField role={role} onChange={setRole} />
      <div className={form['pair']}>
        <Field
          type="email"
          label={t.email}
          value={email}
          maxLength={254}
          autoComplete="off"
          onChange={(event) => setEmail(event.target.value)}
          fieldError={isSent && needsEmail ? t.noEmail : undefined}
        />
        <Field
          label={t.name}
          hint={t.nameHint}
          value={name}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {role === 'retailer' && <StoresField ids={storeIds} known={stores} onChange={setStoreIds} />}
      {isSent && needsStore && (
        <p role="alert" className={form['error']}>
          {t.noStore}
        </p>
      )}
      {invite.isError && (
        <p role="alert" className={form['error']}>
          {rejected(invite.error)}
        </p>
      )}
      <div className={form['actions']}>
        <Button type="submit" disabled={invite.isPending}>
          {invite.isPending ? t.sending : t.send}
        </Button>
      </div>
    </form>
  )
}
