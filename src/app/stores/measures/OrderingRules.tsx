import type { ReactNode } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { oneStop } from '../../i18n/one-stop.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { capText } from '../../phrasing/cap-text.ts'
import styles from './OrderingRules.module.css'
import { RULE_TRANSLATIONS } from '../../phrasing/rule-translations.ts'

type Rule = Pick<StoreStatus['caps'][number], 'state' | 'firstDay' | 'end' | 'note'>

/** Caps, policy and delivery hours, each with its unit, its base, its days and what it revised. */
export function OrderingRules({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const texts = useTranslations(RULE_TRANSLATIONS)
  const format = useFormat()
  const { caps, policies, windows, store, mode } = storeStatus
  return (
    <Card title={texts.title}>
      <ul className={styles['rules']}>
        {caps.every(({ state }) => state === 'upcoming') && <li>{texts.noLimit}</li>}
        {caps.map((cap) => (
          <RuleRow key={cap.id} rule={cap} asOf={asOf}>
            <CapText cap={cap} was={cap.was} />
          </RuleRow>
        ))}
        {policies.map((policy) => (
          <RuleRow key={policy.id} rule={policy} asOf={asOf}>
            {texts.policy[policy.policy]}
          </RuleRow>
        ))}
        {mode === 'recovering' && <li>{texts.waits}</li>}
      </ul>
      <h3 className={styles['hours']}>{texts.hours}</h3>
      <ul className={styles['rules']}>
        {windows.map((window) => (
          <RuleRow key={window.id} rule={window} asOf={asOf}>
            <WindowText window={window} was={window.was} />
          </RuleRow>
        ))}
        <li>{texts.usual(format.hours(store.receiving))}</li>
      </ul>
    </Card>
  )
}

function RuleRow({ rule, asOf, children }: { rule: Rule; asOf: Instant; children: ReactNode }) {
  const texts = useTranslations(RULE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { state, firstDay, end, note } = rule
  const ends = {
    through: end.kind === 'through' ? texts.through(format.day(end.day, asOf)) : '',
    further_notice: texts.furtherNotice,
    not_published: texts.notPublished,
  }[end.kind]
  const days = [...(firstDay ? [texts.from(format.day(firstDay, asOf))] : []), ends].join(' · ')
  return (
    <li>
      {state === 'upcoming' && <Tag tone="ahead">{texts.notYet}</Tag>}
      {state === 'unknown' && <Tag tone="unknown">{texts.unknown}</Tag>}
      <p className={state === 'unknown' ? styles['facts'] : styles['rule']}>{children}</p>
      {state === 'unknown' && <p>{texts.endUnknown}</p>}
      <p className={styles['facts']}>{days}</p>
      {note && <p className={styles['facts']}>{inLanguage(note)}</p>}
    </li>
  )
}

type Cap = StoreStatus['caps'][number]
type Window = StoreStatus['windows'][number]

function CapText({ cap, was }: { cap: Omit<Cap, 'was' | 'state'>; was: Cap['was'] }) {
  const texts = useTranslations(RULE_TRANSLATIONS)
  const format = useFormat()
  return (
    <>
      {was && (
        <del>
          <CapText cap={was} was={null} />
        </del>
      )}{' '}
      {capText(cap, texts, format)}
    </>
  )
}

function WindowText({ window, was }: { window: Omit<Window, 'was' | 'state'>; was: Window['was'] }) {
  const texts = useTranslations(RULE_TRANSLATIONS)
  const format = useFormat()
  const { daysAWeek, from, to, overnight } = window
  const days = daysAWeek === 7 ? texts.daysAWeek.seven : texts.daysAWeek.more(format.number(daysAWeek))
  const changed = was !== null && was.overnight !== overnight
  return (
    <>
      {oneStop(texts.window(days, format.hours({ from, to })))}{' '}
      {changed && <del>{texts.overnight[was.overnight]}</del>} {texts.overnight[overnight]}
    </>
  )
}
