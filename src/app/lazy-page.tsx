import { type ComponentType, lazy, type ReactElement, useState } from 'react'
import type { Parameters, RouteMatch, RouteName } from './routes.ts'

/** A page whose code comes when it is asked for. */
export interface LazyPage<Props extends object> {
  (props: Props): React.ReactNode
  /** Has it come before it is drawn. */
  readonly load: () => Promise<void>
  /** The element of the page with its props. */
  readonly of: (props: Props) => ReactElement
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
    of: (props: Props) => <Page {...props} />,
    async load() {
      here = await fetchPage()
    },
  })
}

/** The page of each route of a group, which takes the parameters of the address as its props. */
export type Pages<Name extends RouteName> = { readonly [N in Name]: LazyPage<Parameters<N>> }

/** The page of a route that matched. */
export function pageOf<Name extends RouteName>(pages: Pages<Name>, match: RouteMatch<Name>): ReactElement {
  return pages[match.name].of(match.parameters)
}
