import type { Language } from '../../../../domain/facts/bilingual.ts'
import type { RowProblem } from './launches-of-file.ts'

const en = {
  what: 'A CSV file whose first line names a column “product” and a column “planned day”. Days are written as 2022-08-24.',
  file: 'File',
  empty: 'There is no launch in this file.',
  unreadable: 'This file could not be read. Choose it again.',
  tooMany: (most: string) => `At most ${most} launches are planned at once: divide the file.`,
  noColumn: {
    product: 'The first line names no column “product”.',
    day: 'The first line names no column “planned day”.',
  },
  good: {
    none: 'No row can be planned.',
    one: 'One row can be planned.',
    other: '# rows can be planned.',
  },
  bad: { one: 'One row cannot', other: '# rows cannot' },
  line: (line: string) => `Line ${line}`,
  leaveOut: { one: 'Leave this row out', other: 'Leave these # rows out' },
  mend: 'Mend the file and choose it again, or leave out what cannot be planned. Nothing has been published yet.',
  plan: { one: 'Plan one launch', other: 'Plan # launches' },
  publishing: 'Publishing…',
  asLine: (line: string, product: string) => `line ${line} (${product})`,
  product: 'Product',
  day: 'Planned day',
  reading: 'Reading the file…',
}

const fr: typeof en = {
  what: 'Un fichier CSV dont la première ligne nomme une colonne «\u00a0produit\u00a0» et une colonne «\u00a0date prévue\u00a0». Les dates s’écrivent 2022-08-24.',
  file: 'Fichier',
  empty: 'Ce fichier ne contient aucun lancement.',
  unreadable: 'Ce fichier n’a pas pu être lu. Choisissez-le de nouveau.',
  tooMany: (most) => `Au plus ${most} lancements à la fois\u00a0: divisez le fichier.`,
  noColumn: {
    product: 'La première ligne ne nomme aucune colonne «\u00a0produit\u00a0».',
    day: 'La première ligne ne nomme aucune colonne «\u00a0date prévue\u00a0».',
  },
  good: {
    none: 'Aucune ligne ne peut être planifiée.',
    one: '# ligne peut être planifiée.',
    other: '# lignes peuvent être planifiées.',
  },
  bad: { one: '# ligne ne le peut pas', other: '# lignes ne le peuvent pas' },
  line: (line) => `Ligne ${line}`,
  leaveOut: { one: 'Laisser cette ligne de côté', other: 'Laisser ces # lignes de côté' },
  mend: 'Corrigez le fichier et choisissez-le de nouveau, ou laissez de côté ce qui ne peut pas être planifié. Rien n’a encore été publié.',
  plan: { one: 'Planifier un lancement', other: 'Planifier # lancements' },
  publishing: 'Publication…',
  asLine: (line, product) => `ligne ${line} (${product})`,
  product: 'Produit',
  day: 'Date prévue',
  reading: 'Lecture du fichier…',
}

export const FILE_TRANSLATIONS = { en, fr }

interface ProblemTranslations extends Readonly<Record<PlainProblem, string>> {
  readonly no_such_day: (written: string) => string
  readonly twice: (line: string) => string
}
type PlainProblem = Exclude<RowProblem['kind'], 'no_such_day' | 'twice'>

const PROBLEM_TRANSLATIONS: Readonly<Record<Language, ProblemTranslations>> = {
  en: {
    no_product: 'It names no product.',
    too_long: 'The product’s name has more than 200 characters.',
    odd_text: 'The product’s name holds a line break or a hidden character.',
    no_day: 'It names no day.',
    no_such_day: (written) => `“${written}” is not a day. Write it as 2022-08-24.`,
    twice: (line) => `It is the same as line ${line}.`,
    known: 'It is planned for this day already.',
    broken: 'A quotation mark is out of place. Nothing from here on could be read.',
    row_too_long: 'It is longer than any row can be. Nothing from here on could be read.',
  },
  fr: {
    no_product: 'Aucun produit n’y est nommé.',
    too_long: 'Le nom du produit compte plus de 200 caractères.',
    odd_text: 'Le nom du produit contient un saut de ligne ou un caractère invisible.',
    no_day: 'Aucune date n’y est nommée.',
    no_such_day: (written) => `«\u00a0${written}\u00a0» n’est pas une date. Écrivez-la comme 2022-08-24.`,
    twice: (line) => `Elle répète la ligne ${line}.`,
    known: 'Ce lancement est déjà prévu ce jour-là.',
    broken: 'Un guillemet est mal placé. Rien n’a pu être lu à partir d’ici.',
    row_too_long: 'Elle est trop longue. Rien n’a pu être lu à partir d’ici.',
  },
}

/** Why a row is invalid. */
export function problemText(problem: RowProblem, language: Language): string {
  const t = PROBLEM_TRANSLATIONS[language]
  if (problem.kind === 'no_such_day') return t.no_such_day(problem.written)
  return problem.kind === 'twice' ? t.twice(String(problem.line)) : t[problem.kind]
}
