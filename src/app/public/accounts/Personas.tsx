import type { ResponseBody } from '../../client/send-request.ts'
import { useOpenSession } from '../../client/use-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import styles from './Personas.module.css'
import { SESSION_TRANSLATIONS } from './session-translations.ts'
import { useGoOn } from './use-go-on.ts'

type Persona = ResponseBody<'getSessionMethods'>['personas'][number]

/** The people of the demonstration, whom anyone may sign in as. */
export function Personas({ personas }: { personas: readonly Persona[] }) {
  const texts = useTranslations(SESSION_TRANSLATIONS)
  const format = useFormat()
  const signIn = useOpenSession('signIn', useGoOn())
  return (
    <>
      <p>
        {texts.demo.fictional} {__DEMO__ ? texts.demo.kept : texts.demo.shared}
      </p>
      <div className={styles['cards']}>
        {personas.map(({ id, person }) => (
          <Card key={id} title={texts.personas[id].role}>
            <p>{texts.personas[id].what}</p>
            <p className={styles['person']}>
              {person.name}
              {person.role === 'retailer' && (
                <>
                  {' · '}
                  {format.count(person.stores, texts.stores)}
                </>
              )}
            </p>
            <Button disabled={signIn.isPending} onClick={() => signIn.mutate({ body: { persona: id } })}>
              {texts.go(person.name)}
            </Button>
          </Card>
        ))}
      </div>
      {signIn.isError && <p role="alert">{texts.failed}</p>}
    </>
  )
}
