import { useTexts } from '../../../i18n/language.tsx'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'

/** The network at a glance. */
export function NetworkPage() {
  const texts = useTexts(OPS_TEXTS)
  return <OpsPage title={texts.network}>{null}</OpsPage>
}
