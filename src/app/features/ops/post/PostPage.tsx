import { useTexts } from '../../../i18n/language.tsx'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'

/** Writing an update and publishing it. */
export function PostPage({ draftId: _ }: { draftId: string | null }) {
  const texts = useTexts(OPS_TEXTS)
  return <OpsPage title={texts.post}>{null}</OpsPage>
}
