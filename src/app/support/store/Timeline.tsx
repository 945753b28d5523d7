import { useCallback, useRef, useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from '../../../domain/questions/store-timeline.ts'
import type { Pages } from '../../client/use-pages.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import form from '../../design/form.module.css'
import { ConfirmAccess } from '../../access/ConfirmAccess.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { LiveRegion } from '../../design/LiveRegion.tsx'
import { PagedList } from '../../design/PagedList.tsx'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import type { FoundStore } from '../find/use-found.ts'
import { FurtherAccess } from './FurtherAccess.tsx'
import styles from './SeenStore.module.css'
import { TIMELINE_TRANSLATIONS } from './timeline-translations.ts'
import { TimelineItem } from './TimelineItem.tsx'
import { useTimeline } from './use-timeline.ts'

/** The history of the store, newest first. Loaded on request, because reading it is another access. */
export function Timeline({ store, reason }: { store: FoundStore; reason: string }) {
  const t = useTranslations(TIMELINE_TRANSLATIONS)
  const [isOpen, setOpen] = useState(false)
  const timeline = useTimeline(store.id, isOpen ? reason : null)
  const { needsConfirmation, isFetching } = timeline
  const place = useMovedFocus(timeline.entries !== null ? 'told' : needsConfirmation ? 'asked' : 'asking')
  return (
    <Card title={t.title}>
      {!isOpen && <FurtherAccess note={t.note} show={t.show} onShow={() => setOpen(true)} />}
      {needsConfirmation && (
        <div ref={place} tabIndex={-1}>
          <ConfirmAccess store={store.name} isBusy={isFetching} keepsText={false} onConfirm={timeline.confirm} />
        </div>
      )}
      {isOpen && timeline.entries === null && !timeline.isError && !needsConfirmation && <output>{t.loading}</output>}
      {timeline.isError && <InlineFailure onRetry={timeline.again} />}
      {timeline.entries !== null && (
        <div ref={place} tabIndex={-1} className={styles['details']}>
          <Entries entries={timeline.entries} asOf={timeline.asOf} />
          {timeline.isCut && <p className={form['hint']}>{t.cut}</p>}
          <Included pages={timeline.pages} />
        </div>
      )}
    </Card>
  )
}

/** Which questions the timeline includes. Their entries are among the others, by time. */
function Included({ pages }: { pages: Pages }) {
  const t = useTranslations(TIMELINE_TRANSLATIONS)
  const place = useRef<HTMLParagraphElement>(null)
  const focus = useCallback(() => place.current?.focus(), [])
  return (
    <PagedList pages={pages} more={t.moreQuestions} focusAt={focus}>
      <p ref={place} tabIndex={-1} className={form['hint']}>
        {pages.more === null ? t.allQuestions : t.newestQuestions}
      </p>
    </PagedList>
  )
}

const AT_ONCE = 20

function Entries({ entries, asOf }: { entries: readonly TimelineEntry[]; asOf: Instant }) {
  const t = useTranslations(TIMELINE_TRANSLATIONS)
  const format = useFormat()
  const [kind, setKind] = useState<TimelineKind | null>(null)
  const [most, setMost] = useState(AT_ONCE)
  const wanted = kind === null ? entries : entries.filter((each) => each.kind === kind)
  const shown = wanted.slice(0, most)
  const older = Math.min(AT_ONCE, wanted.length - shown.length)
  const name = kind === null ? t.every : t.kinds[kind]
  return (
    <>
      <fieldset className={form['actions']} aria-label={t.filter}>
        {[null, ...TIMELINE_KINDS].map((each) => (
          <Button
            key={each}
            quiet={kind !== each}
            aria-pressed={kind === each}
            onClick={() => {
              setKind(each)
              setMost(AT_ONCE)
            }}
          >
            {each === null ? t.every : t.kinds[each]}
          </Button>
        ))}
      </fieldset>
      <LiveRegion text={t.count(name, format.number(wanted.length))} />
      {wanted.length === 0 && <p>{t.none}</p>}
      <ol className={styles['entries']} aria-label={name}>
        {shown.map((entry) => (
          <TimelineItem key={entry.id} entry={entry} asOf={asOf} />
        ))}
      </ol>
      {wanted.length > shown.length && (
        <div>
          <Button quiet onClick={() => setMost(most + AT_ONCE)}>
            {format.count(older, t.more)}
          </Button>
        </div>
      )}
    </>
  )
}
