import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useShortcuts } from '../client/use-shortcuts.ts'
import { useTranslations } from '../i18n/language.tsx'
import { Page } from '../design/Page.tsx'
import { StoreFinder } from './find/StoreFinder.tsx'
import styles from './SupportPage.module.css'
import { addressOf } from '../routes.ts'
import { SUPPORT_TRANSLATIONS } from './support-translations.ts'

/** The frame of every support page: navigation and store search. */
export function SupportPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations(SUPPORT_TRANSLATIONS)
  const shortcuts = useShortcuts()
  const [pathname] = useLocation()
  return (
    <Page title={title}>
      <div className={styles['bar']}>
        <nav aria-label={t.support}>
          {(['queue', 'topics', 'answers'] as const).map((page) => (
            <Link key={page} href={addressOf(page)} aria-current={pathname === addressOf(page) ? 'page' : undefined}>
              {t[page]}
            </Link>
          ))}
        </nav>
        <StoreFinder shortcut={shortcuts.on} />
      </div>
      {children}
      <label className={styles['shortcuts']}>
        <input type="checkbox" checked={shortcuts.on} onChange={() => shortcuts.turn(!shortcuts.on)} />
        {t.shortcuts}
      </label>
    </Page>
  )
}
