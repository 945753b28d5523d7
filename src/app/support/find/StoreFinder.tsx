import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useKey } from '../../client/use-key.ts'
import { useTranslations } from '../../i18n/language.tsx'
import type { Format } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LiveRegion } from '../../design/LiveRegion.tsx'
import { addressOf } from '../../routes.ts'
import { FIND_TRANSLATIONS } from './find-translations.ts'
import styles from './StoreFinder.module.css'
import { Suggestions } from './Suggestions.tsx'
import { type Found, MOST_FOUND, useFound } from './use-found.ts'

/** A store search that works by keyboard alone. It resets on each page. */
export function StoreFinder({ shortcut }: { shortcut: boolean }) {
  const [location] = useLocation()
  return <Finder key={location} shortcut={shortcut} />
}

/** A combobox (WAI-ARIA, “editable with list”). */
function Finder({ shortcut }: { shortcut: boolean }) {
  const t = useTranslations(FIND_TRANSLATIONS)
  const format = useFormat()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [isUsed, setUsed] = useState(false)
  const [active, setActive] = useState(0)
  // Enter was pressed before the results for the last input: opens the best match once it is known.
  const [isEntered, setEntered] = useState(false)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const wanted = useDeferredValue(text)
  const found = useFound(wanted, isUsed)
  useKey(
    '/',
    shortcut,
    useCallback(() => input.current?.focus(), []),
  )

  const stores = found.kind === 'stores' ? found.stores : []
  const chosen = stores[Math.min(active, stores.length - 1)]
  const entered = isEntered && wanted === text ? chosen?.id : undefined
  const isShown = isOpen && text.trim() !== '' && entered === undefined
  useEffect(() => {
    if (entered !== undefined) navigate(addressOf('supportStore', { storeId: entered }))
  }, [entered, navigate])

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      if (isShown) setOpen(false)
      else setText('')
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && stores.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((Math.min(active, stores.length - 1) + step + stores.length) % stores.length)
    }
    if (event.key === 'Enter' && isShown) {
      event.preventDefault()
      setEntered(true)
    }
  }

  return (
    <div className={styles['finder']}>
      <label htmlFor={id}>
        {t.label} {shortcut && <kbd>/</kbd>}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isShown && stores.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen !== undefined ? `${id}-${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={t.hint}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          setEntered(false)
          setOpen(true)
        }}
        onFocus={() => setUsed(true)}
        onBlur={() => {
          setOpen(false)
          setEntered(false)
        }}
        onKeyDown={press}
      />
      <div className={styles['pop']} hidden={!isShown}>
        <Suggestions
          id={id}
          stores={stores}
          chosen={chosen}
          onChoose={(storeId) => navigate(addressOf('supportStore', { storeId }))}
        />
        <p>{summary(found, t, format)}</p>
      </div>
      <LiveRegion text={isShown ? summary(found, t, format) : ''} />
    </div>
  )
}

function summary(found: Found, t: typeof FIND_TRANSLATIONS.en, format: Format): string {
  switch (found.kind) {
    case 'loading':
    case 'failed':
      return t[found.kind]
    case 'looking_for_order':
      return t.looking
    case 'stores': {
      const { stores, orderNumber } = found
      if (orderNumber !== null) return stores.length === 0 ? t.noOrder(orderNumber) : t.ofOrder(orderNumber)
      if (stores.length === 0) return t.none
      if (stores.length === MOST_FOUND) return t.found.many(format.number(MOST_FOUND))
      return format.count(stores.length, t.found)
    }
  }
}
