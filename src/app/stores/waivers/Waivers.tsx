import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import type { Format } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import type { Tone } from '../../design/StatusIcon.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { Waiver } from '../chain/answers.ts'
import { WAIVER_TRANSLATIONS, type WaiverTranslations } from './waiver-translations.ts'
import styles from '../status/entries.module.css'

/** The waived fees: whether each applies today, its last day, and its uses. */
export function Waivers({ waivers, asOf }: { waivers: readonly Waiver[]; asOf: Instant }) {
  const t = useTranslations(WAIVER_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  return (
    <Card title={t.title}>
      {waivers.length === 0 && <p>{t.none}</p>}
      <ul className={styles['entries']}>
        {waivers.map((waiver) => {
          const { tone, word } = stateOf(waiver, asOf, t, format)
          return (
            <li key={waiver.id}>
              <Tag tone={tone}>{word}</Tag>
              <h3>{nameOf(waiver, t, format)}</h3>
              <p className={styles['facts']}>{factsOf(waiver, asOf, t, format).join(' · ')}</p>
              {waiver.reversed.map((use) => (
                <p key={use.orderId} className={styles['facts']}>
                  <del>{t.usedBy(use.orderNumber, format.day(use.on, asOf))}</del>{' '}
                  {t.reversed(format.day(use.reversedOn, asOf))} {isolated(inLanguage(use.reason))}
                </p>
              ))}
              {waiver.countedOn === 'unknown' && <p className={styles['facts']}>{t.countUnknown}</p>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function nameOf({ fee, amount, perStore }: Waiver, t: WaiverTranslations, format: Format): string {
  if (fee === 'delivery') return t.delivery
  if (typeof perStore === 'number' && perStore > 1) return t.emergencies(format.number(perStore))
  return t.emergency(amount === null ? null : format.money(amount))
}

function stateOf(
  { entitlement }: Waiver,
  asOf: Instant,
  t: WaiverTranslations,
  format: Format,
): { tone: Tone; word: string } {
  switch (entitlement.state) {
    case 'available':
      return { tone: 'done', word: t.inForce }
    case 'not_yet_open':
      return { tone: 'ahead', word: t.opens(format.day(entitlement.opens, asOf)) }
    case 'used_up':
      return { tone: 'ahead', word: t.usedUp }
    case 'expired':
      return { tone: 'ahead', word: t.expired }
    case 'unknown':
      return { tone: 'unknown', word: t.unknown }
  }
}

function factsOf(waiver: Waiver, asOf: Instant, t: WaiverTranslations, format: Format): string[] {
  const { entitlement, perStore, uses, firstDay, end } = waiver
  const ends = {
    through: end.kind === 'through' ? t.through(format.longDay(end.day, asOf)) : '',
    further_notice: t.furtherNotice,
    not_published: t.endUnknown,
  }[end.kind]
  const days =
    entitlement.state === 'available' && entitlement.daysLeft !== null
      ? [daysLeft(entitlement.daysLeft, t, format)]
      : []
  const counted = perStore === 'unlimited' ? [] : [format.count(perStore, t.perStore)]
  const used =
    perStore === 'unlimited'
      ? []
      : uses.length === 0
        ? [t.notUsed]
        : uses.map(({ orderNumber, on }) => t.usedBy(orderNumber, format.day(on, asOf)))
  const first = firstDay === null ? [t.firstUnknown] : [t.from(format.longDay(firstDay, asOf))]
  return [...(firstDay === null ? [ends, ...days, ...first] : [`${first[0]} ${ends}`, ...days]), ...counted, ...used]
}

function daysLeft(days: number, { daysLeft: t }: WaiverTranslations, format: Format): string {
  if (days === 0) return t.none
  return format.count(days, t)
}
