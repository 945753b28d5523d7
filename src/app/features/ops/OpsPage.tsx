import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useKey } from '../../client/use-key.ts'
import { useTexts } from '../../i18n/language.tsx'
import { pages } from '../../pages.ts'
import { opsPages } from './ops-pages.ts'
import { Page } from '../../ui/Page.tsx'
import styles from './OpsPage.module.css'
import { OPS_TEXTS } from './ops-texts.ts'
import { useShortcuts } from '../../client/use-shortcuts.ts'

/** A page of the console: its title, the ways to the others, and the one way to begin an update. */
export function OpsPage({ title, children }: { title: string; children: ReactNode }) {
  const texts = useTexts(OPS_TEXTS)
  const [pathname, navigate] = useLocation()
  const shortcuts = useShortcuts()
  useKey('n', shortcuts.on, () => navigate(opsPages.publish))
  const ways = [
    [pages.ops, texts.network],
    [opsPages.incidents, texts.incidents],
    [opsPages.recovery, texts.recovery],
    [opsPages.launches, texts.launches],
    [opsPages.waivers, texts.waivers],
    [opsPages.people, texts.people],
    [opsPages.audit, texts.audit],
  ] as const
  return (
    <Page title={title}>
      <div className={styles['bar']}>
        <nav aria-label={texts.console} className={styles['ways']}>
          {ways.map(([to, label]) => (
            <Link key={to} href={to} aria-current={pathname === to ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        <Link href={opsPages.publish} className={styles['publish']}>
          {texts.publish} {shortcuts.on && <kbd>N</kbd>}
        </Link>
      </div>
      <h1>{title}</h1>
      {children}
      <label className={styles['shortcuts']}>
        <input type="checkbox" checked={shortcuts.on} onChange={() => shortcuts.turn(!shortcuts.on)} />
        {texts.shortcuts}
      </label>
    </Page>
  )
}
