import { type ComponentType, lazy, type ReactElement, useState } from 'react'
import type { Parameters, RouteMatch, RouteName } from './routes.ts'

/** A page whose code loads on demand. */
export interface LazyPage<Props extends object> {
  (props: Props): React.ReactNode
  /** Preloads the chunk before rendering. */
  readonly load: () => Promise<void>
  /** Returns the element of the page with its props. */
  readonly of: (props: Props) => ReactElement
}

/**
 * Returns a lazy page that renders at once if its chunk is preloaded. `React.lazy` alone would show the
 * fallback first, and React keeps a fallback for a third of a second to prevent flicker.
 */
export function lazyPage<Props extends object>(fetchPage: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  const Later = lazy(async () => ({ default: await fetchPage() }))
  let here: ComponentType<Props> | null = null
  function Page(props: Props) {
    // Chosen once: another component would reset the page's state.
    const [Chosen] = useState<ComponentType<Props>>(() => here ?? Later)
    return <Chosen {...props} />
  }
  return Object.assign(Page, {
    of: (props: Props) => <Page {...props} />,
    async load() {
      here = await fetchPage()
    },
  })
}

/** The pages of a group of routes. Each takes the parameters of the path as its props. */
export type Pages<Name extends RouteName> = { readonly [N in Name]: LazyPage<Parameters<N>> }

/** Returns the element of the page that matches. */
export function pageOf<Name extends RouteName>(pages: Pages<Name>, match: RouteMatch<Name>): ReactElement {
  return pages[match.name].of(match.parameters)
}
