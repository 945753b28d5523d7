/** The files of the app's code that the served page names, each after what it builds on; nothing of them runs by itself. */
const code = document.querySelector<HTMLMetaElement>('meta[name=code]')?.content.split(' ') ?? []

/** The page is read before it is taken over. One in the background is not painted, and need not wait. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

function fetchAhead(address: string): void {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = address
  document.head.append(link)
}

/** All are fetched at once and run one by one: in between the page answers to its reader. */
async function takeOver(): Promise<void> {
  await painted()
  code.forEach(fetchAhead)
  for (const address of code) {
    await import(/* @vite-ignore */ address)
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
}

void takeOver()
