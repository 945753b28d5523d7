import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from '../i18n/language.tsx'
import { Button } from '../design/Button.tsx'
import styles from './Panel.module.css'

const TRANSLATIONS = { en: { close: 'Close' }, fr: { close: 'Fermer' } }

/** A task that opens within a page. Moves the focus to its title, and back to where it was on closing. */
export function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useTranslations(TRANSLATIONS)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      const back = before instanceof HTMLElement && before.isConnected ? before : null
      const target = back ?? document.getElementById('content')
      target?.focus()
    }
  }, [])
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button quiet onClick={onClose}>
          {t.close}
        </Button>
      </header>
      {children}
    </section>
  )
}
