import { Link } from 'wouter'
import type { ReactNode } from 'react'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { Board } from '../../design/Board.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { boardCells } from './board-cells.ts'
import { useSpeech } from '../../phrasing/use-speech.ts'
import { HEADLINE_TEXTS } from '../../phrasing/headline-texts.ts'
import { headlineWords } from '../../phrasing/headline-words.ts'
import { pages } from '../../pages.ts'

/** The answer in the first screenful: headline, day, place, next word, what is not charged, as-of, source. */
export function StoreBoard({
  storeStatus,
  asOf,
  tools,
}: {
  storeStatus: StoreStatus
  asOf: Instant
  tools?: ReactNode
}) {
  const speech = useSpeech(asOf)
  const { tone, word, sentence, reason } = headlineWords(storeStatus.headline, speech, storeStatus)
  return (
    <Board
      tone={tone}
      word={word}
      sentence={sentence}
      reason={reason}
      cells={boardCells(storeStatus, asOf, speech.texts, speech.format)}
      foot={
        <>
          <span>
            <AsOf asOf={asOf} />
            {storeStatus.source && <Source source={storeStatus.source} asOf={asOf} />}
          </span>
          {tools}
        </>
      }
    />
  )
}

function Source({ source, asOf }: { source: NonNullable<StoreStatus['source']>; asOf: Instant }) {
  const texts = useTexts(HEADLINE_TEXTS)
  const format = useFormat()
  const { incidentId, publishedAt, precision } = source
  const notice = precision === 'day' ? format.day(dayOf(publishedAt), asOf) : format.moment(publishedAt, asOf)
  return (
    <>
      {' · '}
      <Link href={pages.incident(incidentId)}>{texts.source(notice)}</Link>
    </>
  )
}
