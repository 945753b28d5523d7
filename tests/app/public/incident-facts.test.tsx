import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { IncidentFacts } from '../../../src/app/public/incidents/IncidentFacts.tsx'
import { LanguageProvider } from '../../../src/app/i18n/language.tsx'
import { summer } from '../../../src/domain/testing/facts.ts'
import { day } from '../../../src/domain/time/day.ts'

const MAINTENANCE = {
  kind: 'maintenance',
  startedOn: day('2022-08-20'),
  closedAt: null,
  planned: { startsAt: summer('2022-08-20', '22:00'), endsAt: summer('2022-08-21', '02:00') },
  affected: [],
  corrections: 0,
  endIsSimulated: false,
} as const
const CLOSED = { status: 'completed', planned: null } as const

test.each([
  [
    'scheduled',
    '2022-08-10',
    { status: 'scheduled' },
    /^Planned from Sat.20.Aug, 10:00.p\.m\..EDT to Sun.21.Aug, 2:00.a\.m\..EDT$/,
  ],
  ['begun', '2022-08-20', { status: 'in_progress' }, /^Began Sat.20.Aug · Planned from .* · still open · one day$/],
  [
    'closed',
    '2022-08-25',
    { ...CLOSED, closedAt: summer('2022-08-21', '02:10') },
    /^Began Sat.20.Aug · ended Sun.21.Aug · 2 days$/,
  ],
  [
    'closed before it began',
    '2022-08-25',
    { ...CLOSED, closedAt: summer('2022-08-15', '09:00') },
    /^Planned for Sat.20.Aug · ended Mon.15.Aug$/,
  ],
] as const)('of maintenance that is %s', (_, today, over, expected) => {
  const { container } = render(
    <LanguageProvider language="en">
      <IncidentFacts {...MAINTENANCE} {...over} asOf={summer(today, '23:00')} />
    </LanguageProvider>,
  )
  expect(container.textContent.replace(/Services affected.*$/, '')).toMatch(expected)
})
