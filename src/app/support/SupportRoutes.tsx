import { part as laterContract } from 'virtual:client-contract/later'
import { part as supportContract } from 'virtual:client-contract/support'
import { RoleOnly } from '../access/RoleOnly.tsx'
import { carry } from '../client/operations.ts'
import { lazyPage, pageOf, type Pages } from '../lazy-page.tsx'
import type { RouteMatch, RoutesOf } from '../routes.ts'
import { type StorePreview, StorePreviewContext } from './store-preview.ts'

// Only the support bundle carries the contract of the support endpoints.
carry(supportContract)
carry(laterContract)

const PAGES: Pages<RoutesOf<'support'>> = {
  queue: lazyPage(async () => (await import('./queue/QueuePage.tsx')).QueuePage),
  topics: lazyPage(async () => (await import('./topics/TopicsPage.tsx')).TopicsPage),
  question: lazyPage(async () => (await import('./question/QuestionPage.tsx')).QuestionPage),
  answers: lazyPage(async () => (await import('./canned/CannedAnswersPage.tsx')).CannedAnswersPage),
  newAnswer: lazyPage(async () => (await import('./canned/CannedAnswerPage.tsx')).NewAnswerPage),
  answer: lazyPage(async () => (await import('./canned/CannedAnswerPage.tsx')).CannedAnswerPage),
  supportStore: lazyPage(async () => (await import('./store/SupportStorePage.tsx')).SupportStorePage),
}

/** The pages of the support console. */
export function SupportRoutes(props: { match: RouteMatch<RoutesOf<'support'>>; storePreview: StorePreview }) {
  const { match, storePreview } = props
  return (
    <RoleOnly allowed="support">
      <StorePreviewContext value={storePreview}>{pageOf(PAGES, match)}</StorePreviewContext>
    </RoleOnly>
  )
}
