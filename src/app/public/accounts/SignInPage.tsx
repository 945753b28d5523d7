import { part as laterContract } from 'virtual:client-contract/later'
import { useSearch } from 'wouter'
import { useApiQuery } from '../../client/use-api-query.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { readSignInReason } from '../../routes.ts'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { Page } from '../../design/Page.tsx'
import { PasswordSignIn } from './PasswordSignIn.tsx'
import { Personas } from './Personas.tsx'
import { SESSION_TRANSLATIONS } from './session-translations.ts'
import { carry } from '../../client/operations.ts'

carry(laterContract)

export function SignInPage() {
  const t = useTranslations(SESSION_TRANSLATIONS)
  const { data, error, isError, refetch } = useApiQuery(query('getSessionMethods'))
  const { ended } = readSignInReason(useSearch())
  const personas = data?.body.personas ?? []
  return (
    <Page title={t.title} narrow>
      <h1>{t.title}</h1>
      {ended && <output>{t.ended}</output>}
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data?.body.password && <PasswordSignIn />}
      {data?.body.password && personas.length > 0 && <h2>{t.demo.title}</h2>}
      {personas.length > 0 && <Personas personas={personas} />}
    </Page>
  )
}
