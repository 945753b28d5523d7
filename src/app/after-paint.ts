/** URLs of the app's files, each after its dependencies. The browser fetches none of them by itself. */
const code = named('code')
const fonts = named('fonts')

function named(name: string): string[] {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content.split(' ') ?? []
}

/** Waits for the first paint, so that the page is readable before hydration. Background tabs do not paint. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

function link(rel: 'modulepreload' | 'stylesheet', href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel, href }))
}

/** Fetches all files at once and runs them one by one. Between two, the page responds to input. */
async function takeOver(): Promise<void> {
  await painted()
  for (const address of code) link('modulepreload', address)
  for (const address of code) {
    await import(/* @vite-ignore */ address)
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  // Fonts are the heaviest files and come last. Until then, fallback fonts with the same metrics are shown.
  for (const address of fonts) link('stylesheet', address)
}

void takeOver()
