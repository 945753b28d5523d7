import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { DemoSpace } from './demo/DemoSpace.tsx'
import { hasDemoClock } from './demo/has-demo-clock.ts'
import { useSessionSettled } from './client/use-session.ts'
import { Header } from './Header.tsx'
import { useTranslations } from './i18n/language.tsx'
import styles from './Layout.module.css'
import { addressOf } from './routes.ts'

// Loaded after the page: neither is part of its content.
const LiveUpdates = lazy(async () => ({ default: (await import('./client/LiveUpdates.ts')).LiveUpdates }))
const DemoBar = lazy(async () => ({ default: (await import('./demo/DemoBar.tsx')).DemoBar }))

const TRANSLATIONS = {
  en: {
    skip: 'Skip to the content',
    status: 'Network status',
    history: 'History',
    about: 'Days and times are those of Toronto, unless a time zone is named.',
  },
  fr: {
    skip: 'Aller au contenu',
    status: 'État du réseau',
    history: 'Historique',
    about: 'Les dates et les heures sont celles de Toronto, sauf si un fuseau horaire est indiqué.',
  },
}

/** The layout of every page: skip link, header, content and the demonstration bar. */
export function Layout({ children }: { children: ReactNode }) {
  const t = useTranslations(TRANSLATIONS)
  const isSettled = useSessionSettled()
  useFocusOnNavigation()
  return (
    <div className={styles['wrap']}>
      <a className={styles['skip']} href="#content">
        {t.skip}
      </a>
      <Header />
      <div className={styles['demo']}>
        {isSettled ? (
          <Suspense fallback={<DemoSpace />}>
            <LiveUpdates />
            {hasDemoClock() && <DemoBar />}
          </Suspense>
        ) : (
          <DemoSpace />
        )}
      </div>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles['foot']}>
        <Link href={addressOf('status')}>{t.status}</Link>
        <Link href={addressOf('history')}>{t.history}</Link>
        <span>{t.about}</span>
      </footer>
    </div>
  )
}

/** Moves the focus to the content after a navigation, for keyboard and screen reader users. */
function useFocusOnNavigation(): void {
  const [pathname] = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname])
}
