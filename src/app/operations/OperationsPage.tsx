import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useKey } from '../client/use-key.ts'
import { useTranslations } from '../i18n/language.tsx'
import { addressOf } from '../routes.ts'
import { Page } from '../design/Page.tsx'
import styles from './OperationsPage.module.css'
import { OPERATIONS_TRANSLATIONS } from './operations-translations.ts'
import { useShortcuts } from '../client/use-shortcuts.ts'

const WAYS = ['network', 'incidents', 'recovery', 'launches', 'waivers', 'people', 'audit'] as const

/** The security log is a page beside the audit. */
function currentAt(pathname: string, page: (typeof WAYS)[number]): 'page' | 'true' | undefined {
  if (pathname === addressOf(page)) return 'page'
  return page === 'audit' && pathname === addressOf('securityLog') ? 'true' : undefined
}

/** The frame of every operations page: title, navigation and the link that starts an update. */
export function OperationsPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations(OPERATIONS_TRANSLATIONS)
  const [pathname, navigate] = useLocation()
  const shortcuts = useShortcuts()
  useKey('n', shortcuts.on, () => navigate(addressOf('publish')))
  return (
    <Page title={title}>
      <div className={styles['bar']}>
        <nav aria-label={t.console} className={styles['ways']}>
          {WAYS.map((page) => (
            <Link key={page} href={addressOf(page)} aria-current={currentAt(pathname, page)}>
              {t[page]}
            </Link>
          ))}
        </nav>
        <Link href={addressOf('publish')} className={styles['publish']}>
          {t.publish} {shortcuts.on && <kbd>N</kbd>}
        </Link>
      </div>
      <h1>{title}</h1>
      {children}
      <label className={styles['shortcuts']}>
        <input type="checkbox" checked={shortcuts.on} onChange={() => shortcuts.turn(!shortcuts.on)} />
        {t.shortcuts}
      </label>
    </Page>
  )
}
