import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApiMutation } from '../client/use-api-mutation.ts'
import { query } from '../client/query.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { Button } from '../design/Button.tsx'
import styles from './DemoBar.module.css'
import { DemoSpace, DemoSummary } from './DemoSpace.tsx'
import space from './DemoSpace.module.css'
import { useDemoTools } from './demo-tools.tsx'

const TRANSLATIONS = {
  en: {
    demo: 'Demonstration',
    move: 'Go to another moment of August 2022',
    note: 'Stores, people, orders, the queue and its capacity are fictional and simulated. The announcements follow public reports; what nobody published is marked.',
    failed: 'The clock could not be moved. Try again.',
    chaos: 'Let calls fail',
    chaosOff: 'None',
    chaosSome: 'One in four',
    chaosMost: 'Three in four',
    reset: 'Start the demonstration again',
    practise: 'Practise publishing: start with nothing published',
  },
  fr: {
    demo: 'Démonstration',
    move: 'Aller à un autre moment d’août 2022',
    note: 'Les magasins, les personnes, les commandes, la file et sa capacité sont fictifs et simulés. Les annonces suivent des comptes rendus publics; ce que personne n’a publié est signalé.',
    failed: 'L’horloge n’a pas pu être déplacée. Réessayez.',
    chaos: 'Faire échouer des appels',
    chaosOff: 'Aucun',
    chaosSome: 'Un sur quatre',
    chaosMost: 'Trois sur quatre',
    reset: 'Recommencer la démonstration',
    practise: 'S’exercer à publier\u00a0: commencer sans aucune annonce',
  },
}

/** The demonstration bar. It is shown only if the API allows the clock to be moved. */
export function DemoBar() {
  const t = useTranslations(TRANSLATIONS)
  const format = useFormat()
  const details = useRef<HTMLDetailsElement>(null)
  const clock = useQuery(query('getClock'))
  const move = useApiMutation('moveClock', {
    onSuccess: () => {
      details.current?.removeAttribute('open')
      details.current?.querySelector('summary')?.focus()
    },
  })
  if (clock.data === undefined) return clock.isError ? null : <DemoSpace />
  const { now, moments } = clock.data.body
  return (
    <section aria-label={t.demo}>
      <details ref={details} className={space['bar']}>
        <DemoSummary moment={now} />
        <p className={styles['note']}>{t.note}</p>
        <p id="moments">{t.move}</p>
        <ul className={styles['moments']} aria-labelledby="moments">
          {/* Years are omitted within the story's year; a moment of another year shows it. */}
          {moments.map(({ id, at }) => (
            <li key={id}>
              <Button quiet disabled={move.isPending} onClick={() => move.mutate({ body: { moment: id } })}>
                {format.moment(at, moments[0]?.at)}
              </Button>
            </li>
          ))}
        </ul>
        {move.isError && <p role="alert">{t.failed}</p>}
        <MockControls />
      </details>
    </section>
  )
}

function MockControls() {
  const t = useTranslations(TRANSLATIONS)
  const tools = useDemoTools()
  if (tools === null) return null
  return (
    <p className={styles['controls']}>
      <label>
        {t.chaos}{' '}
        <select defaultValue={tools.chaos()} onChange={(event) => tools.setChaos(Number(event.target.value))}>
          <option value={0}>{t.chaosOff}</option>
          <option value={0.25}>{t.chaosSome}</option>
          <option value={0.75}>{t.chaosMost}</option>
        </select>
      </label>
      <Button quiet onClick={() => void tools.reset('story').then(again)}>
        {t.reset}
      </Button>
      <Button quiet onClick={() => void tools.reset('practice').then(again)}>
        {t.practise}
      </Button>
    </p>
  )
}

function again(): void {
  location.assign(location.pathname)
}
