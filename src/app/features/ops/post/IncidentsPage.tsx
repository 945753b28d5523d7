import { useTexts } from '../../../i18n/language.tsx'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'

/** Incidents with what was posted of each, what is scheduled, and the drafts. */
export function IncidentsPage() {
  const texts = useTexts(OPS_TEXTS)
  return <OpsPage title={texts.incidents}>{null}</OpsPage>
}
