import { type ComponentProps, useState } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'

const TRANSLATIONS = {
  en: { show: 'Show the password', shown: 'Show' },
  fr: { show: 'Afficher le mot de passe', shown: 'Afficher' },
}

/** A password field that can show its text, so that the user need not type it twice. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, 'type' | 'after'>) {
  const t = useTranslations(TRANSLATIONS)
  const [isShown, setShown] = useState(false)
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      after={
        <Button quiet aria-label={t.show} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t.shown}
        </Button>
      }
    />
  )
}
