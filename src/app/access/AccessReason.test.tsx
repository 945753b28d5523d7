import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LanguageProvider } from '../i18n/language.tsx'
import { AccessReason } from './AccessReason.tsx'

test.each<['en' | 'fr', string, string, string | null]>([
  ['en', 'late_order', 'A late order', null],
  ['fr', 'late_order', 'Une commande en retard', null],
  ['fr', 'question:ABC123', 'Question ABC123', null],
  [
    'fr',
    'The owner called about the order of Monday',
    'The owner called about the order of Monday (en anglais)',
    'en-CA',
  ],
  ['en', 'Le magasin a appelé pour sa commande', 'Le magasin a appelé pour sa commande (in French)', 'fr-CA'],
  ['en', 'The owner called about the order of Monday', 'The owner called about the order of Monday', null],
  // Too few words to detect a language: no `lang` attribute.
  ['fr', 'Kingston', 'Kingston', null],
])('on a page in %s: %s', (language, reason, text, lang) => {
  const { container } = render(
    <LanguageProvider language={language}>
      <AccessReason reason={reason} />
    </LanguageProvider>,
  )
  expect(container.textContent).toBe(text)
  expect(container.querySelector('[lang]')?.getAttribute('lang') ?? null).toBe(lang)
})
