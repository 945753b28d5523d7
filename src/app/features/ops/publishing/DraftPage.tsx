import { useTexts } from '../../../i18n/language.tsx'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { NewDraft } from './NewDraft.tsx'

/** Writing an update and publishing it: a draft in hand, or the choice of how to begin one. */
export function DraftPage({ draftId }: { draftId: string | null }) {
  const texts = useTexts(OPS_TEXTS)
  return (
    <OpsPage title={texts.publish}>
      {draftId === null ? <NewDraft /> : <DraftEditor key={draftId} draftId={draftId} />}
    </OpsPage>
  )
}
