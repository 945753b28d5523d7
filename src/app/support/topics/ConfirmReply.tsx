import { useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { REPLY_TRANSLATIONS } from './reply-translations.ts'
import styles from './Topics.module.css'
import { storesOf, type Waiting } from './waiting-questions.ts'

/** Confirms a reply to many stores. Shows their number by language. */
export function ConfirmReply(props: {
  asked: readonly Waiting[]
  isSending: boolean
  onSend: () => void
  onBack: () => void
}) {
  const { asked, isSending, onSend, onBack } = props
  const t = useTranslations(REPLY_TRANSLATIONS)
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const stores = storesOf(asked)
  const storesIn = (language: Waiting['language']) =>
    format.number(storesOf(asked.filter((each) => each.language === language)))
  return (
    <div className={styles['confirm']}>
      <h3 ref={heading} tabIndex={-1}>
        {format.count(stores, t.confirm)}
      </h3>
      <p>
        {t.languages(storesIn('en'), storesIn('fr'), storesIn(null))} {t.yours}
      </p>
      <div className={form['actions']}>
        <Button disabled={isSending} onClick={onSend}>
          {isSending ? t.sending : t.send}
        </Button>
        <Button quiet disabled={isSending} onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </div>
  )
}
