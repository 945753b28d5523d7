import { ACCESS_THRESHOLD } from '../../domain/stores/store-access.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { Button } from '../design/Button.tsx'
import { Card } from '../design/Card.tsx'
import form from '../design/form.module.css'

const TRANSLATIONS = {
  en: {
    title: 'One more store?',
    asked: (most: string, store: string) =>
      `You have opened ${most} different stores or more within the hour. Do you need ${store} too?`,
    seen: 'If you go on, operations sees it.',
    kept: 'What you typed is still here.',
    goOn: 'Open it too',
  },
  fr: {
    title: 'Un magasin de plus?',
    asked: (most: string, store: string) =>
      `Vous avez ouvert au moins ${most} magasins différents en une heure. Avez-vous aussi besoin de ${store}?`,
    seen: 'Si vous continuez, les opérations le verront.',
    kept: 'Votre saisie est toujours là.',
    goOn: 'L’ouvrir aussi',
  },
}

/** Asks the user to confirm an access above the threshold of different stores within an hour. */
export function ConfirmAccess(props: {
  store: string
  isBusy: boolean
  /** Whether the page that shows this dialog holds text that the user typed. */
  keepsText?: boolean
  onConfirm: () => void
}) {
  const { store, isBusy, keepsText = true, onConfirm } = props
  const t = useTranslations(TRANSLATIONS)
  const format = useFormat()
  return (
    <div role="alert">
      <Card title={t.title}>
        <div className={form['form']}>
          <p>{t.asked(format.number(ACCESS_THRESHOLD), store)}</p>
          <p className={form['hint']}>{keepsText ? `${t.seen} ${t.kept}` : t.seen}</p>
          <div>
            <Button disabled={isBusy} onClick={onConfirm}>
              {t.goOn}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  )
}
