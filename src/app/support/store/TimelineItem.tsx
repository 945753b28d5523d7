import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import type { TimelineEntry } from '../../../domain/questions/store-timeline.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { AccessReason } from '../../access/AccessReason.tsx'
import { addressOf } from '../../routes.ts'
import { useTopicName } from '../question-name.ts'
import { TIMELINE_TRANSLATIONS } from './timeline-translations.ts'

/** An entry of the history, with its text below if it has one. */
export function TimelineItem({ entry, asOf }: { entry: TimelineEntry; asOf: Instant }) {
  const { what, words } = useWords(entry)
  return (
    <li>
      <strong>{what}</strong>
      {words !== null && <p>{words}</p>}
      <p>
        <Timestamp at={entry.at} asOf={asOf} precision={entry.precision} />
      </p>
    </li>
  )
}

function useWords(entry: TimelineEntry): { readonly what: ReactNode; readonly words: ReactNode } {
  const t = useTranslations(TIMELINE_TRANSLATIONS)
  const inLanguage = useBilingual()
  const nameOf = useTopicName()
  switch (entry.kind) {
    case 'update':
      return { what: t.updated(isolated(inLanguage(entry.headline))), words: null }
    case 'receipt': {
      const { headline, received } = entry
      return {
        what: t.received[received],
        words: headline === null ? t.anUpdate : inLanguage(headline),
      }
    }
    case 'order':
      return {
        what: t.order(entry.number, entry.isRevoked ? t.takenBack(t.events[entry.event]) : t.events[entry.event]),
        words: null,
      }
    case 'waiver': {
      const { fee, number, reversal } = entry
      if (reversal === null) return { what: t.used(t.fees[fee], number), words: null }
      return { what: t.reversal(t.fees[fee], number), words: inLanguage(reversal) }
    }
    case 'question': {
      const { event, by, text, topic } = entry
      const who = by === null ? t.actions[event] : `${t.actions[event]} (${isolated(by)})`
      const what = (
        <>
          {who} · <Link href={addressOf('question', { questionId: entry.questionId })}>{nameOf(topic)}</Link>
        </>
      )
      return { what, words: text }
    }
    case 'access':
      return { what: t.access[entry.role], words: <AccessReason reason={entry.reason} /> }
  }
}
