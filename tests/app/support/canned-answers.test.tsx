import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { CannedAnswer } from '../../../src/domain/questions/canned-answer.ts'
import { TOKEN } from '../../../src/app/client/persisted-queries-context.tsx'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const [FIRST] = seed.cannedAnswers
const PAUSED = FIRST ?? never()
const OMAR = { by: 'e'.repeat(32), at: PAUSED.savedAt }

afterEach(() => sessionStorage.clear())

function never(): never {
  throw new Error('the demonstration has canned answers')
}

/** Saves a change by another agent. */
const savedByOmar = ({ store }: OpenedApp, change: Partial<CannedAnswer>): void =>
  act(() =>
    store.receive({
      type: 'canned_answer',
      fact: { ...PAUSED, savedBy: 'Omar Diallo', version: 2, ...change },
      signed: OMAR,
    }),
  )

const kept = ({ store }: OpenedApp): CannedAnswer[] =>
  store.added().flatMap((added) => (added.type === 'canned_answer' ? [added.fact] : []))

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const fieldErrorAt = (element: HTMLElement): string | undefined | null =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent

async function openOne() {
  const app = await openApp(`/support/answers/${PAUSED.id}`, { persona: 'support' })
  await screen.findByRole('heading', { level: 1, name: PAUSED.name.en })
  return { app, user: userEvent.setup() }
}

test('the list is linked from the queue and has the names in the language of the page', async () => {
  await openApp('/fr/support', { persona: 'support' })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: 'Réponses types' }))
  await screen.findByRole('heading', { level: 1, name: 'Réponses types' })
  // The title changes after the heading, in the same update.
  await waitFor(() => expect(document.title).toBe('Réponses types · Dockboard'))
  for (const { name } of seed.cannedAnswers)
    expect(await screen.findByRole('link', { name: name.fr })).toBeInstanceOf(HTMLElement)
  expect(screen.getByRole('link', { name: 'Réponses types' }).getAttribute('aria-current')).toBe('page')
})

test('an answer is written with typed and inserted placeholders, previewed and saved', async () => {
  const app = await openApp('/support/answers/new', { persona: 'support' })
  const user = userEvent.setup()
  await user.type(await screen.findByRole('textbox', { name: 'Name, in English' }), 'Short')
  await user.type(field('Name, in French'), 'Court')
  await user.type(field('Text, in French'), '{{headline} Merci.')
  await user.type(field('Text, in English'), ' Thanks.')
  field('Text, in English').setSelectionRange(0, 0)
  await user.click(screen.getByRole('button', { name: /^\{headline\}/ }))
  expect(field('Text, in English').value).toBe('{headline} Thanks.')
  expect(document.activeElement).toBe(field('Text, in English'))
  expect(field('Text, in English').selectionStart).toBe('{headline}'.length)

  const preview = screen.getByRole('region', { name: 'Preview' })
  expect(preview.textContent).toContain('Your Thursday delivery is paused. No restart day yet. Thanks.')
  expect(preview.textContent).toContain('Votre livraison de jeudi est suspendue.')
  await user.selectOptions(within(preview).getByRole('combobox'), 'A day is confirmed')
  expect(preview.textContent).toMatch(/Your delivery comes Mon.15.Aug/)

  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('“Short” is saved.')
  expect(kept(app)).toMatchObject([
    { name: { en: 'Short', fr: 'Court' }, text: { en: '{headline} Thanks.', fr: '{headline} Merci.' } },
  ])
  await screen.findByRole('link', { name: 'Short' })
  // The form draft is deleted. The list of recently read answers may stay.
  expect(Object.keys(sessionStorage).filter((key) => key !== TOKEN)).toEqual([])
})

test('a placeholder without a value in the previewed situation is reported', async () => {
  const { user } = await openOne()
  const preview = screen.getByRole('region', { name: 'Preview' })
  expect(within(preview).queryByText(/must write over/)).toBeNull()
  await user.selectOptions(within(preview).getByRole('combobox'), 'Nothing is waiting, and all is as usual')
  expect(preview.textContent).toContain(
    'There is no position to give for {position}: no order of the store is waiting.',
  )
  within(preview).getByText(/must write over/)
})

test('errors are shown at their fields, and the form draft stays', async () => {
  const { app, user } = await openOne()
  await user.clear(field('Text, in English'))
  await user.type(field('Text, in English'), 'So {{headlne}')
  await user.clear(field('Name, in French'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Not saved: see what is marked.')
  expect(fieldErrorAt(field('Text, in English'))).toMatch(
    /^There is no variable \{headlne\} \(line 1, character 4\)\. Did you mean \{headline\}\?/,
  )
  expect(fieldErrorAt(field('Name, in French'))).toMatch(/^This text is missing/)
  expect(document.activeElement).toBe(field('Name, in French'))
  expect(field('Text, in English').value).toBe('So {headlne}')
  expect(kept(app)).toEqual([])
})

test('leaving with unsaved work needs confirmation, and the draft survives a reload', async () => {
  const { user } = await openOne()
  await user.type(field('Text, in English'), ' More.')
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false)
  await user.click(screen.getByRole('link', { name: 'All canned answers' }))
  expect(confirm).toHaveBeenCalledWith(expect.stringMatching(/not saved yet/))
  expect(field('Text, in English').value).toBe(`${PAUSED.text.en} More.`)
  confirm.mockReturnValue(true)
  await user.click(screen.getByRole('link', { name: 'All canned answers' }))
  await screen.findByRole('heading', { level: 1, name: 'Canned answers' })
  await user.click(await screen.findByRole('link', { name: PAUSED.name.en }))
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text, in English' })).value).toBe(
    `${PAUSED.text.en} More.`,
  )
  confirm.mockClear()
  await user.click(screen.getByRole('button', { name: 'Discard what you typed' }))
  expect(field('Text, in English').value).toBe(PAUSED.text.en)
  await user.click(screen.getByRole('link', { name: 'All canned answers' }))
  expect(confirm).toHaveBeenCalledTimes(1)
})

const THEIRS = { en: '{headline} Theirs.', fr: '{headline} Le leur.' }

test('on a conflict the second agent can save over the other version', async () => {
  const { app, user } = await openOne()
  await user.type(field('Text, in English'), ' Mine.')
  savedByOmar(app, { text: THEIRS })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const choice = await screen.findByRole('alert')
  within(choice).getByRole('heading', { name: 'Omar Diallo has saved this answer meanwhile' })
  expect(choice.textContent).toContain('{headline} Theirs.')
  expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
  expect(field('Text, in English').value).toBe(`${PAUSED.text.en} Mine.`)
  expect(kept(app)).toMatchObject([{ text: THEIRS, version: 2 }])

  await user.click(within(choice).getByRole('button', { name: 'Go on with mine' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(`“${PAUSED.name.en}” is saved.`)
  expect(kept(app)).toMatchObject([{ text: { en: `${PAUSED.text.en} Mine.` }, version: 3 }])
})

test('on a conflict the second agent can take the other version', async () => {
  const { app, user } = await openOne()
  await user.type(field('Text, in English'), ' Mine.')
  savedByOmar(app, { text: THEIRS })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Take what was saved' }))
  expect(field('Text, in English').value).toBe(THEIRS.en)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(kept(app)).toMatchObject([{ text: THEIRS, version: 2 }])
})

test('an answer deleted meanwhile can be saved as a new one', async () => {
  const { app, user } = await openOne()
  await user.type(field('Text, in English'), ' Mine.')
  const { id, name } = PAUSED
  act(() => app.store.receive({ type: 'canned_answer_removed', fact: { id, name }, signed: OMAR }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByRole('heading', { name: 'Somebody has deleted this answer meanwhile' })
  await user.click(screen.getByRole('button', { name: 'Save as a new answer' }))
  await screen.findByText(`“${name.en}” is saved.`)
  expect(kept(app)).toMatchObject([{ text: { en: `${PAUSED.text.en} Mine.` }, version: 1 }])
})

test('an answer is deleted only after confirmation', async () => {
  const app = await openApp('/support/answers', { persona: 'support' })
  const user = userEvent.setup()
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false)
  const press = async () => user.click(await screen.findByRole('button', { name: `Delete: ${PAUSED.name.en}` }))
  await press()
  expect(confirm).toHaveBeenCalledWith(expect.stringContaining(PAUSED.name.en))
  expect(app.store.added()).toEqual([])
  confirm.mockReturnValue(true)
  await press()
  await screen.findByText(`“${PAUSED.name.en}” is deleted.`)
  await waitFor(() => expect(screen.queryByRole('link', { name: PAUSED.name.en })).toBeNull())
  expect(app.store.added()).toMatchObject([{ type: 'canned_answer_removed', fact: { id: PAUSED.id } }])
})
