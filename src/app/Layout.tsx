import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link, useLocation, useRouter } from 'wouter'
import { useLocationProperty, usePathname } from 'wouter/use-browser-location'
import { DemoSpace } from './demo/DemoSpace.tsx'
import { hasDemoClock } from './demo/has-demo-clock.ts'
import { usePerson, useSessionSettled, useSignOut } from './client/use-session.ts'
import { languageOfPath, otherLanguagePath, useTexts } from './i18n/language.tsx'
import styles from './Layout.module.css'
import { pages } from './pages.ts'
import { Brand } from './ui/Brand.tsx'

// Neither says what the page is opened for: they come after it.
const LiveUpdates = lazy(async () => ({ default: (await import('./client/LiveUpdates.ts')).LiveUpdates }))
const DemoBar = lazy(async () => ({ default: (await import('./demo/DemoBar.tsx')).DemoBar }))

const TEXTS = {
  en: {
    skip: 'Skip to the content',
    other: 'Français',
    signIn: 'Sign in',
    signOut: 'Sign out',
    notSignedOut: 'The service could not be told: you may still be signed in. Try again.',
    stores: 'My stores',
    main: 'Main',
    status: 'Network status',
    history: 'History',
    about: 'Days and times are those of Toronto.',
  },
  fr: {
    skip: 'Aller au contenu',
    other: 'English',
    signIn: 'Ouvrir une session',
    signOut: 'Fermer la session',
    notSignedOut:
      'Le service n’a pas pu être joint\u00a0: votre session est peut-être encore ouverte. Réessayez.',
    stores: 'Mes magasins',
    main: 'Principale',
    status: 'État du réseau',
    history: 'Historique',
    about: 'Les dates et les heures sont celles de Toronto.',
  },
}

/** What stands around every page: the way to the content, the brand, the ways to go, the demonstration's clock. */
export function Layout({ children }: { children: ReactNode }) {
  const texts = useTexts(TEXTS)
  const person = usePerson()
  const isSettled = useSessionSettled()
  useFocusOnNavigation()
  return (
    <div className={styles['wrap']}>
      <a className={styles['skip']} href="#content">
        {texts.skip}
      </a>
      <header className={styles['top']}>
        <Link href={pages.status} className={styles['brand']}>
          <Brand />
        </Link>
        <nav aria-label={texts.main} className={styles['nav']}>
          {person?.role === 'retailer' && <Link href={pages.stores}>{texts.stores}</Link>}
          <OtherLanguage label={texts.other} />
          {person === null && <Link href={pages.signIn}>{texts.signIn}</Link>}
          {person && <SignOut label={texts.signOut} />}
        </nav>
      </header>
      {isSettled ? (
        <Suspense fallback={<DemoSpace />}>
          <LiveUpdates key={person?.name ?? 'nobody'} />
          {hasDemoClock() && <DemoBar />}
        </Suspense>
      ) : (
        <DemoSpace />
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles['foot']}>
        <Link href={pages.status}>{texts.status}</Link>
        <Link href={pages.history}>{texts.history}</Link>
        <span>{texts.about}</span>
      </footer>
    </div>
  )
}

/** After a change of page the content has the focus, so that keyboard and screen reader go on from there. */
function useFocusOnNavigation(): void {
  const [pathname] = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname])
}

function OtherLanguage({ label }: { label: string }) {
  // The server draws it for an address without a search, and the browser takes over from there.
  const pathname = usePathname(useRouter())
  const rest = useLocationProperty(
    () => `${window.location.search}${window.location.hash}`,
    () => '',
  )
  const other = languageOfPath(pathname) === 'fr' ? 'en' : 'fr'
  return (
    <a href={`${otherLanguagePath(pathname)}${rest}`} lang={`${other}-CA`} hrefLang={`${other}-CA`}>
      {label}
    </a>
  )
}

function SignOut({ label }: { label: string }) {
  const [, navigate] = useLocation()
  const { notSignedOut } = useTexts(TEXTS)
  const signOut = useSignOut(() => navigate(pages.status))
  return (
    <>
      <button type="button" className={styles['link']} onClick={() => signOut.mutate()}>
        {label}
      </button>
      {signOut.isError && <span role="alert">{notSignedOut}</span>}
    </>
  )
}
