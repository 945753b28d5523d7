import type { ReactNode } from 'react'
import { Link, useLocation, useRouter } from 'wouter'
import { useLocationProperty, usePathname } from 'wouter/use-browser-location'
import { usePerson, useSignOut } from './client/use-session.ts'
import styles from './Header.module.css'
import { languageOfPath, otherLanguagePath, useTranslations } from './i18n/language.tsx'
import { addressOf, homeOf } from './routes.ts'

function Brand() {
  return (
    <>
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        <rect x="2.5" y="4" width="19" height="13" rx="2" />
        <path d="M2.5 10.5h19M8 4v13M15.5 4v13M7 21h10" />
      </svg>
      Dockboard
    </>
  )
}

const TRANSLATIONS = {
  en: {
    other: 'Français',
    signIn: 'Sign in',
    signOut: 'Sign out',
    notSignedOut: 'Sign-out failed. You may still be signed in. Try again.',
    retailer: 'My stores',
    operations: 'Operations',
    support: 'Support',
    main: 'Main',
    network: 'Network',
  },
  fr: {
    other: 'English',
    signIn: 'Ouvrir une session',
    signOut: 'Fermer la session',
    notSignedOut: 'Le service n’a pas pu être joint\u00a0: votre session est peut-être encore ouverte. Réessayez.',
    retailer: 'Mes magasins',
    operations: 'Opérations',
    support: 'Soutien',
    main: 'Principale',
    network: 'Réseau',
  },
}

/**
 * The brand, the navigation and the link to the other language. The session loads later than the rest: its
 * links fill empty space, so that nothing shifts.
 */
export function Header() {
  const t = useTranslations(TRANSLATIONS)
  const person = usePerson()
  const [, navigate] = useLocation()
  const signOut = useSignOut(() => navigate(addressOf('status')))
  return (
    <header className={styles['top']}>
      <Link href={addressOf('status')} className={styles['brand']}>
        <Brand />
      </Link>
      <nav aria-label={t.main} className={styles['nav']}>
        <Way to={addressOf('status')}>{t.network}</Way>
        {person && <Way to={homeOf(person.role)}>{t[person.role]}</Way>}
        {person === null && <Way to={addressOf('signIn')}>{t.signIn}</Way>}
        {person && (
          <button type="button" onClick={() => signOut.mutate()}>
            {t.signOut}
          </button>
        )}
      </nav>
      <OtherLanguage label={t.other} />
      {person && signOut.isError && (
        <p role="alert" className={styles['failed']}>
          {t.notSignedOut}
        </p>
      )}
    </header>
  )
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  const [pathname] = useLocation()
  return (
    <Link href={to} aria-current={pathname === to ? 'page' : undefined}>
      {children}
    </Link>
  )
}

function OtherLanguage({ label }: { label: string }) {
  // The server renders the link for an address without a query string; the browser adds its own.
  const pathname = usePathname(useRouter())
  const rest = useLocationProperty(
    () => `${window.location.search}${window.location.hash}`,
    () => '',
  )
  const other = languageOfPath(pathname) === 'fr' ? 'en' : 'fr'
  return (
    <a
      className={styles['language']}
      href={`${otherLanguagePath(pathname)}${rest}`}
      lang={`${other}-CA`}
      hrefLang={`${other}-CA`}
    >
      {label}
    </a>
  )
}
