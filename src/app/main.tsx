import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApp } from './App.tsx'
import type { DemoTools } from './demo/demo-tools.tsx'
import { languageOfPath } from './i18n/language.tsx'
import './ui/theme.css'

async function start(element: HTMLElement): Promise<void> {
  const language = languageOfPath(location.pathname)
  document.documentElement.lang = `${language}-CA`
  let tools: DemoTools | null = null
  if (__DEMO__) {
    const { startMock } = await import('../../mocks/browser.ts')
    tools = await startMock()
  }
  createRoot(element).render(<StrictMode>{await createApp(language, tools)}</StrictMode>)
}

const element = document.getElementById('app')
if (element !== null) void start(element)
