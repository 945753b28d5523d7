import { useLocation, useSearch } from 'wouter'
import { type LaunchesView, readLaunchesView, writeLaunchesView } from './launches-address.ts'

/** What of the launches is shown, kept in the page's address, so that a link or a reload brings the same. */
export function useLaunchesView(): [LaunchesView, (view: LaunchesView) => void] {
  const [pathname, navigate] = useLocation()
  const view = readLaunchesView(useSearch())
  return [view, (next) => navigate(pathname + writeLaunchesView(next), { replace: true })]
}
