import { useEffect, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { CopyButton } from '../../design/CopyButton.tsx'
import form from '../../design/form.module.css'
import styles from './People.module.css'
import { PERSON_FORM_TRANSLATIONS } from './person-form-translations.ts'

/** The link of an invitation. Shown only once, because the server stores only its hash. */
export function InvitationLink({ email, code, onDone }: { email: string; code: string; onDone: () => void }) {
  const t = useTranslations(PERSON_FORM_TRANSLATIONS)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const link = `${location.origin}/accept#${code}`
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles['link']}>
      <h3 ref={heading} tabIndex={-1}>
        {t.link}
      </h3>
      <p>{t.linkOnce(email)}</p>
      <code>{link}</code>
      <div className={form['actions']}>
        <CopyButton text={link} onDone={setCopied}>
          {t.copy}
        </CopyButton>
        <Button quiet onClick={onDone}>
          {t.done}
        </Button>
        <output>{isCopied === null ? '' : isCopied ? t.copied : t.notCopied}</output>
      </div>
    </div>
  )
}
