import { folded } from '../../src/domain/text/folded-text.ts'

/** Words of this place and of French that the list of common passwords lacks. */
const OWN_WORDS = [
  'bienvenue',
  'bonjour',
  'jetaime',
  'beaucoup',
  'dockboard',
  'livraison',
  'administrateur',
  'azertyuiop',
  'motdepasse',
  'monmotdepasse',
  'operations',
  'support',
  'retailer',
  'delivery',
  'warehouse',
  'entrepot',
  'magasin',
  'commandes',
]

/** The 49,233 most common passwords of breaches. Loaded at the first use: it takes 100 ms. */
let commonPasswords: Promise<ReadonlySet<string>> | null = null
async function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set([...dictionary['passwords-common'].map(String), ...OWN_WORDS])
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  // Cyrillic.
  '\u0430': 'a',
  '\u0435': 'e',
  '\u043e': 'o',
  '\u0440': 'p',
  '\u0441': 'c',
  '\u0443': 'y',
  '\u0445': 'x',
}
/** Shorter parts of a name occur in good passwords by chance. */
const SHORTEST_PART = 4

/** The alphabet, the digits, and the rows and columns of keyboards here. */
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
].flatMap((each) => [each, Array.from(each).toReversed().join('')])
/** Shorter runs occur in words, as in "first". */
const SHORTEST_RUN = 3

/** Shorter remainders are no word: all but digits and marks would be missing. */
const SHORTEST_STEM = 5

/**
 * Returns whether a password is easy to guess: it contains part of the person's name or address, has fewer than
 * 5 different characters, is made of sequences, or is a common one or two of them, also repeated, with digits around or
 * in disguise.
 */
export async function isObvious(password: string, { name, email }: { name: string; email: string }): Promise<boolean> {
  const bare = plain(password)
  const [local = '', domain = ''] = email.split('@')
  const parts = [...name.split(/\P{L}+/u), name.replaceAll(/\P{L}/gu, ''), local, ...domain.split('.')]
  const forbidden = parts.map(plain).filter((part) => part.length >= SHORTEST_PART)
  if (forbidden.some((part) => bare.includes(part) || undisguised(bare).includes(part))) return true
  if (new Set(bare).size < 5 || isOfSequences(bare)) return true
  const common = await (commonPasswords ??= loadCommonPasswords())
  const forms = new Set(
    [bare, unitOf(bare)].flatMap((text) => [text, stemOf(text)]).flatMap((text) => [text, undisguised(text)]),
  )
  if ([...forms].some((text) => text.length < SHORTEST_STEM || isMadeOf(common, text))) return true
  // Common words with something between them, or between their letters.
  const letters = [lettersOnly(password), lettersOnly(undisguised(bare))]
  return letters.some(
    (text) => text.length >= SHORTEST_STEM && [text, unitOf(text)].some((each) => isMadeOf(common, each)),
  )
}

/** Whether little remains of a text without sequences, also where two alternate, or each character is repeated. */
function isOfSequences(text: string): boolean {
  const once = text.replaceAll(/(.)\1+/gu, '$1')
  const apart = [once.replaceAll(/\P{L}/gu, ''), once.replaceAll(/\p{L}/gu, '')]
  const left = (texts: readonly string[]) => texts.map(withoutSequences).join('').length
  return left([once]) < SHORTEST_STEM || left(apart) < SHORTEST_STEM
}

/** A text without its runs along an alphabet or a keyboard. */
function withoutSequences(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at)
    if (length < SHORTEST_RUN) rest += text[at]
    at += length < SHORTEST_RUN ? 1 : length
  }
  return rest
}

/** The length of the longest run that begins there. */
function runAt(text: string, at: number): number {
  let length = 1
  while (at + length < text.length) {
    const longer = text.slice(at, at + length + 1)
    if (!SEQUENCES.some((sequence) => sequence.includes(longer))) break
    length += 1
  }
  return length
}

/** Whether a text is a common password, or two of them in sequence. */
function isMadeOf(common: ReadonlySet<string>, text: string): boolean {
  if (common.has(text)) return true
  for (let at = SHORTEST_PART; at + SHORTEST_PART <= text.length; at += 1) {
    if (common.has(text.slice(0, at)) && common.has(text.slice(at))) return true
  }
  return false
}

/** The shortest text that gives this one when repeated. */
function unitOf(text: string): string {
  return text.slice(0, `${text}${text}`.indexOf(text, 1))
}

/** Without the digits and marks around it. */
function stemOf(text: string): string {
  return text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '')
}

function undisguised(text: string): string {
  return text.replaceAll(/[013457@$!\u0430-\u0445]/g, (each) => LOOKALIKES[each] ?? each)
}

function lettersOnly(text: string): string {
  return folded(text.normalize('NFKC')).replaceAll(/\P{L}/gu, '')
}

/** Normalizes a text: folded, without spaces and apostrophes. */
function plain(text: string): string {
  return folded(text).replaceAll(/[\s']/g, '')
}
