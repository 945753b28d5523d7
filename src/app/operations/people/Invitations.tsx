import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import form from '../../design/form.module.css'
import { PEOPLE_TRANSLATIONS } from './people-translations.ts'
import styles from './People.module.css'
import { useRejected } from './use-rejected.ts'

const MOST = 200

/** Open invitations. Revoking one needs confirmation. */
export function Invitations({ onRevoked }: { onRevoked: (announcement: string) => void }) {
  const t = useTranslations(PEOPLE_TRANSLATIONS)
  const format = useFormat()
  const rejected = useRejected()
  const [asked, setAsked] = useState<string | null>(null)
  const { data, isError, refetch } = useQuery(query('listInvitations', { query: { limit: MOST } }))
  const invitations = data?.body.items ?? []
  const revoke = useApiMutation('revokeInvitation', {
    onSuccess: (_response, { params }) => {
      const revoked = invitations.find(({ id }) => id === params?.invitationId)
      onRevoked(t.revoked(revoked?.email ?? ''))
    },
  })
  return (
    <Card title={t.invitations}>
      {isError && data === undefined && <InlineFailure onRetry={() => void refetch()} />}
      {data !== undefined && invitations.length === 0 && <p>{t.noInvitations}</p>}
      {revoke.isError && (
        <p role="alert" className={form['error']}>
          {rejected(revoke.error)}
        </p>
      )}
      <ul className={styles['rows']}>
        {invitations.map(({ id, email, name, role, storeIds, expiresAt }) => (
          <li key={id}>
            <div>
              <p>
                <strong>{name ?? email}</strong>
              </p>
              <p className={form['hint']}>
                {[
                  ...(name === null ? [] : [email]),
                  t.roles[role],
                  ...(role === 'retailer' ? [format.count(storeIds.length, t.stores)] : []),
                  t.expires(format.moment(expiresAt)),
                ].join(' · ')}
              </p>
            </div>
            {asked === id ? (
              <div className={form['actions']}>
                <Button disabled={revoke.isPending} onClick={() => revoke.mutate({ params: { invitationId: id } })}>
                  {t.sure}
                </Button>
                <Button quiet onClick={() => setAsked(null)}>
                  {t.keep}
                </Button>
              </div>
            ) : (
              <Button quiet aria-label={t.revokeOf(email)} onClick={() => setAsked(id)}>
                {t.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
