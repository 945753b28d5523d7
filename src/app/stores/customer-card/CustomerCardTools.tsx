import { useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { download } from '../../design/download.ts'
import type { CardContent } from './card-picture.ts'
import { CopyButton } from '../../design/CopyButton.tsx'
import styles from './CustomerCardPage.module.css'
import { CUSTOMER_TRANSLATIONS } from '../../phrasing/customer-translations.ts'
import { customerLine } from '../../phrasing/customer-text.ts'
import { paintPicture } from './paint-picture.ts'

/** Actions for the card. Each announces its result. */
export function CustomerCardTools({ content, asOf }: { content: CardContent; asOf: Instant }) {
  const t = useTranslations(CUSTOMER_TRANSLATIONS)
  const [announcement, setAnnouncement] = useState('')
  const { words, address } = content
  const lines = words.map(customerLine)
  const tell = (allowed: boolean) => setAnnouncement(allowed ? t.copied : t.copyFailed)

  const save = () =>
    void paintPicture(content).then(
      (picture) => {
        download(picture, { asOf, ending: 'png' })
        setAnnouncement(t.pictureSaved)
      },
      () => setAnnouncement(t.pictureFailed),
    )
  const share = () =>
    void navigator.share({ text: lines.join('\n\n'), url: address }).then(
      () => setAnnouncement(''),
      (error: unknown) => {
        // The user closed the share sheet: not an error.
        const isClosed = error instanceof DOMException && error.name === 'AbortError'
        setAnnouncement(isClosed ? '' : t.shareFailed)
      },
    )

  return (
    <div className={styles['tools']}>
      <Button onClick={() => window.print()}>{t.print}</Button>
      <Button onClick={save}>{t.picture}</Button>
      <CopyButton text={[...lines, address].join('\n\n')} onDone={tell}>
        {t.copy}
      </CopyButton>
      <CopyButton text={address} onDone={tell}>
        {t.address}
      </CopyButton>
      {'share' in navigator && (
        <Button quiet onClick={share}>
          {t.share}
        </Button>
      )}
      <output>{announcement}</output>
    </div>
  )
}
