/** The app's files that the served page names, each after what it builds on; none is fetched by itself. */
const code = named('code')
const fonts = named('fonts')

function named(name: string): string[] {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content.split(' ') ?? []
}

/** The page is read before it is taken over. One in the background is not painted, and need not wait. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

function link(rel: 'modulepreload' | 'stylesheet', href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel, href }))
}

/** All are fetched at once and run one by one: in between the page answers to its reader. */
async function takeOver(): Promise<void> {
  await painted()
  for (const address of code) link('modulepreload', address)
  for (const address of code) {
    await import(/* @vite-ignore */ address)
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  // The heaviest come last; until then other letters stand in their place, of the same measure.
  for (const address of fonts) link('stylesheet', address)
}

void takeOver()
