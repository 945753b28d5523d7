import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from '../i18n/language.tsx'
import { Button } from '../design/Button.tsx'
import styles from './Panel.module.css'

const TRANSLATIONS = { en: { close: 'Close' }, fr: { close: 'Fermer' } }

/**
 * A task that opens within a page. Whoever opened it goes on from its title, and from where they were once it closes.
 */
export function Panel({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
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
