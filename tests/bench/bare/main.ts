import { createRoot, hydrateRoot } from 'react-dom/client'
import { type Content, nodeOf } from './content.ts'
import './style.css'

const app = document.getElementById('app')
const inlined = document.getElementById('content')?.textContent
if (app && inlined) {
  const node = nodeOf(JSON.parse(inlined) as Content)
  if (app.hasChildNodes()) hydrateRoot(app, node)
  else createRoot(app).render(node)
}
