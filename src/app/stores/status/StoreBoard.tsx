import { Link } from 'wouter'
import type { ReactNode } from 'react'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { Board } from '../../design/Board.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { boardCells } from './board-cells.ts'
import { usePhrasing } from '../../phrasing/use-phrasing.ts'
import { HEADLINE_TRANSLATIONS } from '../../phrasing/headline-translations.ts'
import { headlineText } from '../../phrasing/headline-text.ts'
import { addressOf } from '../../routes.ts'

/** The board at the top of a store's page: headline, reason, cells, instant and source. */
export function StoreBoard({
  storeStatus,
  asOf,
  tools,
}: {
  storeStatus: StoreStatus
  asOf: Instant
  tools?: ReactNode
}) {
  const phrasing = usePhrasing(asOf)
  const { tone, word, sentence, reason } = headlineText(storeStatus.headline, phrasing, storeStatus)
  return (
    <Board
      tone={tone}
      word={word}
      sentence={sentence}
      reason={reason}
      cells={boardCells(storeStatus, asOf, phrasing.t, phrasing.format)}
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
  const t = useTranslations(HEADLINE_TRANSLATIONS)
  const format = useFormat()
  const { incidentId, publishedAt, precision } = source
  const notice = precision === 'day' ? format.day(dayOf(publishedAt), asOf) : format.moment(publishedAt, asOf)
  return (
    <>
      {' · '}
      <Link href={addressOf('incident', { incidentId })}>{t.source(notice)}</Link>
    </>
  )
}
