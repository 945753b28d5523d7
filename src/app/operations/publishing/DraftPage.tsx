import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { NewDraft } from './NewDraft.tsx'

/** Writing an update and publishing it: a draft in hand, or the choice of how to begin one. */
export function DraftPage({ draftId }: { draftId?: string }) {
  const t = useTranslations(OPERATIONS_TRANSLATIONS)
  return (
    <OperationsPage title={t.publish}>
      {draftId === undefined ? <NewDraft /> : <DraftEditor key={draftId} draftId={draftId} />}
    </OperationsPage>
  )
}
