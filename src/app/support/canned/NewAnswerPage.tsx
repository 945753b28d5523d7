import { Link } from 'wouter'
import { useTexts } from '../../i18n/language.tsx'
import { supportPages } from '../support-pages.ts'
import { SupportPage } from '../SupportPage.tsx'
import { CANNED_TEXTS } from './canned-texts.ts'
import { CannedEditor } from './CannedEditor.tsx'

/** A canned answer that is not there yet. */
export function NewAnswerPage() {
  const texts = useTexts(CANNED_TEXTS)
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
