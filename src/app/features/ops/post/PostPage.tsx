import { useTexts } from '../../../i18n/language.tsx'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'
import { PostEditor } from './PostEditor.tsx'
import { StartPost } from './StartPost.tsx'

/** Writing an update and publishing it: a draft in hand, or the choice of how to begin one. */
export function PostPage({ draftId }: { draftId: string | null }) {
  const texts = useTexts(OPS_TEXTS)
  return (
    <OpsPage title={texts.post}>
      {draftId === null ? <StartPost /> : <PostEditor key={draftId} draftId={draftId} />}
    </OpsPage>
  )
}
