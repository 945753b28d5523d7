/** Storage for one value. */
export interface Slot<T> {
  read(): T | null
  write(value: T | null): void
}

export function memorySlot<T>(): Slot<T> {
  let stored: T | null = null
  return {
    read: () => stored,
    write(value) {
      stored = value
    },
  }
}

/** A slot in the browser's storage. If the browser blocks storage, the value lasts as long as the page. */
export function storageSlot<T>(storage: () => Storage, key: string): Slot<T> {
  const fallback = memorySlot<T>()
  return {
    read() {
      try {
        const text = storage().getItem(key)
        return text === null ? fallback.read() : (JSON.parse(text) as T)
      } catch {
        return fallback.read()
      }
    },
    write(value) {
      fallback.write(value)
      try {
        if (value === null) storage().removeItem(key)
        else storage().setItem(key, JSON.stringify(value))
      } catch {
        // Storage is blocked: `fallback` has the value as long as the page lives.
      }
    },
  }
}

/** Calls `receive` when another tab has written to a slot and the new value can be read here. */
export function hearStorage(key: string, receive: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key) receive()
  })
}
