import { folded } from '../../src/domain/text/folded-text.ts'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/** The most common passwords in both languages and keyboard layouts, without trailing digits. */
const COMMONEST = [
  'password',
  'passwort',
  'motdepasse',
  'qwertyuiop',
  'qwerty',
  'qwertz',
  'azertyuiop',
  'azerty',
  'asdfghjkl',
  'abcdefghijkl',
  'abcdefghijklm',
  'abcdefgh',
  'abc',
  'letmein',
  'iloveyou',
  'jetaime',
  'welcome',
  'bienvenue',
  'bonjour',
  'hello',
  'administrator',
  'administrateur',
  'admin',
  'changeme',
  'secret',
  'ontario',
  'toronto',
  'canada',
  'cannabis',
  'delivery',
  'livraison',
  'dockboard',
  'summer',
  'winter',
  'monday',
]
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  '@': 'a',
  $: 's',
}
/** Shorter parts of a name occur in good passwords by chance. */
const SHORTEST_PART = 4

/**
 * Returns whether a password is easy to guess: it contains part of the person's name or address, is a common
 * one, even repeated or with digits after it, or has fewer than 5 different characters.
 */
export function isObvious(password: string, { name, email }: { name: string; email: string }): boolean {
  const bare = plain(password)
  const parts = [...name.split(/\s+/), name.replaceAll(/\s/g, ''), email.split('@')[0] ?? '']
  if (parts.map(plain).some((part) => part.length >= SHORTEST_PART && bare.includes(part))) return true
  if (new Set(bare).size < 5) return true
  const stem = bare.replace(/[^\p{L}]+$/u, '').replaceAll(/[0135@$]/g, (each) => LOOKALIKES[each] ?? each)
  return stem === '' || COMMONEST.some((each) => stem.replaceAll(each, '') === '')
}

/** Normalizes a text: folded and without spaces. */
function plain(text: string): string {
  return folded(text).replaceAll(/\s/g, '')
}
