import { useTranslations } from '../i18n/language.tsx'
import { Button } from './Button.tsx'

const TRANSLATIONS = {
  en: {
    failed: 'This part could not be loaded. What it would say is not known right now.',
    again: 'Try again',
  },
  fr: {
    failed: 'Cette partie n’a pas pu être chargée. On ne sait pas pour le moment ce qu’elle dirait.',
    again: 'Réessayer',
  },
}

/** The error state of a part of a page. */
export function InlineFailure({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations(TRANSLATIONS)
  return (
    <div role="alert">
      <p>{t.failed}</p>
      <Button quiet onClick={onRetry}>
        {t.again}
      </Button>
    </div>
  )
}
