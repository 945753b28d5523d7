import { noop } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createApp } from './App.tsx'
import { readInitialData } from './client/initial-data.ts'
import type { DemoTools } from './demo/demo-tools.tsx'
import { languageOfPath } from './i18n/language.tsx'
import './design/theme.css'

async function start(element: HTMLElement): Promise<void> {
  const language = languageOfPath(location.pathname)
  document.documentElement.lang = `${language}-CA`
  let tools: DemoTools | null = null
  if (__DEMO__) {
    const { startMock } = await import('../../mocks/browser.ts')
    tools = await startMock()
  }
  const first = readInitialData()
  // The prerendered page is visible: yield to input before hydration.
  if (first !== null) await new Promise((resolve) => setTimeout(resolve))
  const app = <StrictMode>{await createApp(language, tools, first)}</StrictMode>
  if (first === null) createRoot(element).render(app)
  // Date formats of the browser may differ from the server's. React then re-renders, which is not an error.
  // The transition keeps the page responsive during hydration.
  else startTransition(() => void hydrateRoot(element, app, { onRecoverableError: noop }))
}

/** Shows a message instead of a blank page: the demonstration needs service workers. */
function sayCannotStart(element: HTMLElement): void {
  element.textContent = CANNOT_START[languageOfPath(location.pathname)]
}

const CANNOT_START = {
  en: 'Dockboard could not start in this browser. Open it at 127.0.0.1 or over HTTPS, outside a private window, and load the page again.',
  fr: 'Dockboard n’a pas pu démarrer dans ce navigateur. Ouvrez-le à l’adresse 127.0.0.1 ou en HTTPS, hors d’une fenêtre privée, et rechargez la page.',
}

const element = document.getElementById('app')
if (element !== null) {
  start(element).catch((error: unknown) => {
    reportError(error)
    if (__DEMO__) sayCannotStart(element)
  })
}
