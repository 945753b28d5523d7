import type { ResponseBody } from '../../client/send-request.ts'
import { useOpenSession } from '../../client/use-open-session.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import styles from './Personas.module.css'
import { SESSION_TRANSLATIONS } from './session-translations.ts'
import { useGoOn } from './use-go-on.ts'

type Persona = ResponseBody<'getSessionMethods'>['personas'][number]

/** The demonstration's personas. Anyone may sign in as one of them. */
export function Personas({ personas }: { personas: readonly Persona[] }) {
  const t = useTranslations(SESSION_TRANSLATIONS)
  const format = useFormat()
  const signIn = useOpenSession('signIn', useGoOn())
  return (
    <>
      <p>
        {t.demo.fictional} {__DEMO__ ? t.demo.kept : t.demo.shared}
      </p>
      <div className={styles['cards']}>
        {personas.map(({ id, person }) => (
          <Card key={id} title={t.personas[id].role}>
            <p>{t.personas[id].what}</p>
            <p className={styles['person']}>
              {person.name}
              {person.role === 'retailer' && (
                <>
                  {' · '}
                  {format.count(person.stores, t.stores)}
                </>
              )}
            </p>
            <Button disabled={signIn.isPending} onClick={() => signIn.mutate({ body: { persona: id } })}>
              {t.go(isolated(person.name))}
            </Button>
          </Card>
        ))}
      </div>
      {signIn.isError && <p role="alert">{t.failed}</p>}
    </>
  )
}
