import { type ReactNode, useState } from 'react'
import type { Pages } from '../client/use-pages.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import announced from '../incidents/Announcement.module.css'
import { InlineFailure } from './InlineFailure.tsx'
import styles from './PagedList.module.css'
import { ShowMoreList } from './ShowMoreList.tsx'

const en = {
  more: 'Show more',
  loading: 'Loading…',
  shown: (shown: string, total: string) => `${shown} of ${total} shown`,
}

const fr: typeof en = {
  more: 'Afficher la suite',
  loading: 'Chargement…',
  shown: (shown, total) => `Affichage de ${shown} sur ${total}`,
}

const PAGED_LIST_TRANSLATIONS = { en, fr }

/**
 * A list in pages: how many of its items are shown, and a button to show more. The number is announced once more are
 * here, and the focus moves to the first of them. `targets` selects what takes the focus in each item.
 */
export function PagedList(props: {
  pages: Pages
  targets?: string
  focusAt?: (index: number) => void
  /** Label of the button, where "show more" would not say of what. */
  more?: string
  children: ReactNode
}) {
  const { pages, children, more, ...focus } = props
  const { shown, total } = pages
  const t = useTranslations(PAGED_LIST_TRANSLATIONS)
  const format = useFormat()
  const text = t.shown(format.number(shown), format.number(total))
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const [announcement, setAnnouncement] = useState('')
  if (askedAt !== null && shown > askedAt) {
    setAskedAt(null)
    setAnnouncement(text)
  }
  const onMore =
    pages.more &&
    (() => {
      setAskedAt(shown)
      setAnnouncement('')
      pages.more?.()
    })
  return (
    <div className={styles['paged']}>
      <ShowMoreList
        {...focus}
        count={shown}
        more={pages.isLoadingMore ? t.loading : (more ?? t.more)}
        onMore={onMore}
        isBusy={pages.isLoadingMore}
      >
        {children}
      </ShowMoreList>
      {onMore !== null && <p className={styles['shown']}>{text}</p>}
      {pages.hasMoreFailed && onMore !== null && <InlineFailure onRetry={onMore} />}
      <output className={announced['announcement']}>{announcement}</output>
    </div>
  )
}
