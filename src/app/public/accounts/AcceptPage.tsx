import { part as laterContract } from 'virtual:client-contract/later'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Page } from '../../design/Page.tsx'
import { AcceptForm } from './AcceptForm.tsx'
import { ACCEPT_TRANSLATIONS } from './accept-translations.ts'
import { invitationCode } from './invitation-code.ts'
import { carry } from '../../client/operations.ts'

carry(laterContract)

export function AcceptPage() {
  const t = useTranslations(ACCEPT_TRANSLATIONS)
  const code = useInvitationCode()
  return (
    <Page title={t.title} narrow>
      <h1>{t.title}</h1>
      {code === null && (
        <>
          <p>{t.noCode}</p>
          <Link href={addressOf('signIn')}>{t.signIn}</Link>
        </>
      )}
      {typeof code === 'string' && <AcceptForm code={code} />}
    </Page>
  )
}

/** Returns the invitation code; undefined until the effect has read it. Reading changes the URL. */
function useInvitationCode(): string | null | undefined {
  const [code, setCode] = useState<string | null>()
  useEffect(() => {
    const read = (): void => setCode(invitationCode())
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return code
}
