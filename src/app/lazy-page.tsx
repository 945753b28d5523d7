import { type ComponentType, lazy, useState } from 'react'

/** A page whose code comes when it is asked for. */
export interface LazyPage<Props extends object> {
  (props: Props): React.ReactNode
  /** Has it come before it is drawn. */
  readonly load: () => Promise<void>
}

/**
 * What has come is drawn at once. React would first show that it waits, and then keep that for a third of a second,
 * since what is shown for less only flickers.
 */
export function lazyPage<Props extends object>(
  fetchPage: () => Promise<ComponentType<Props>>,
): LazyPage<Props> {
  const Later = lazy(async () => ({ default: await fetchPage() }))
  let here: ComponentType<Props> | null = null
  function Page(props: Props) {
    // Chosen once: another component would begin with a state of its own.
    const [Chosen] = useState<ComponentType<Props>>(() => here ?? Later)
    return <Chosen {...props} />
  }
  return Object.assign(Page, {
    async load() {
      here = await fetchPage()
    },
  })
}
