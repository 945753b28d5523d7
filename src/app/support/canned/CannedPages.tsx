import { Route, Switch, Link } from 'wouter'
import { RequestError } from '../../client/request-error.ts'
import { ErrorState } from '../../design/ErrorState.tsx'
import { CannedAnswerPage } from './CannedAnswerPage.tsx'
import { CannedAnswersPage } from './CannedAnswersPage.tsx'
import { useTranslations } from '../../i18n/language.tsx'
import { supportPages } from '../support-pages.ts'
import { SupportPage } from '../SupportPage.tsx'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import { CannedEditor } from './CannedEditor.tsx'

/** A canned answer that is not there yet. */
function NewAnswerPage() {
  const texts = useTranslations(CANNED_TRANSLATIONS)
  return (
    <SupportPage title={texts.newTitle}>
      <p>
        <Link href={supportPages.answers}>{texts.back}</Link>
      </p>
      <h1>{texts.newTitle}</h1>
      <CannedEditor title={texts.add} answerId={null} saved={null} etag={null} />
    </SupportPage>
  )
}

/** The pages about canned answers: whoever opens one goes on to another, so that they come together. */
export function CannedPages() {
  return (
    <Switch>
      <Route path="/support/answers" component={CannedAnswersPage} />
      <Route path="/support/answers/new" component={NewAnswerPage} />
      <Route path="/support/answers/:answerId">
        {({ answerId }) => <CannedAnswerPage key={answerId} answerId={answerId} />}
      </Route>
      <Route>
        <ErrorState error={new RequestError('not_found')} />
      </Route>
    </Switch>
  )
}
