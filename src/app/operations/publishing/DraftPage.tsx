import { usePerson } from '../../client/use-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { NewDraft } from './NewDraft.tsx'

/** Edits the given draft, or offers ways to start a new one. */
export function DraftPage({ draftId }: { draftId?: string }) {
  const t = useTranslations(OPERATIONS_TRANSLATIONS)
  const owner = usePerson()?.id ?? ''
  return (
    <OperationsPage title={t.publish}>
      {draftId === undefined ? <NewDraft /> : <DraftEditor key={`${owner} ${draftId}`} draftId={draftId} />}
    </OperationsPage>
  )
}
