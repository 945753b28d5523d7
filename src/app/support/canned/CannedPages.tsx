import { Route, Switch } from 'wouter'
import { RequestError } from '../../client/request-error.ts'
import { ErrorState } from '../../design/ErrorState.tsx'
import { CannedAnswerPage } from './CannedAnswerPage.tsx'
import { CannedAnswersPage } from './CannedAnswersPage.tsx'
import { NewAnswerPage } from './NewAnswerPage.tsx'

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
