import type { TextPosition } from '../../domain/questions/answer-template.ts'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import type { CannedAnswerIssue } from '../../domain/questions/canned-answer.ts'
import { personalCause } from './written-text.ts'

/** Returns what is wrong with a canned answer and how to correct it. */
export function cannedAnswerIssueText(issue: CannedAnswerIssue): Bilingual {
  switch (issue.kind) {
    case 'text_missing':
      return {
        en: 'This text is missing. A store is answered in the language that it reads: both are needed.',
        fr: 'Ce texte manque. On répond à un magasin dans sa langue\u00a0: il faut les deux.',
      }
    case 'name_taken':
      return {
        en: 'Another canned answer has this name. Choose one that tells them apart.',
        fr: 'Une autre réponse type porte ce nom. Choisissez-en un qui les distingue.',
      }
    case 'unknown_variable':
      return unknownText(issue)
    case 'open_brace':
      return {
        en: `A brace opens here and never closes (${place(issue.at).en}). A variable stands between two, as {headline}.`,
        fr: `Une accolade s’ouvre ici sans se fermer (${place(issue.at).fr}). Une variable se place entre deux accolades, comme {headline}.`,
      }
    case 'stray_brace':
      return {
        en: `A brace closes here that none has opened (${place(issue.at).en}). Take it out, or open it before the variable.`,
        fr: `Une accolade se ferme ici sans avoir été ouverte (${place(issue.at).fr}). Retirez-la ou ouvrez-la avant la variable.`,
      }
    case 'variable_missing':
      return {
        en: `The other language says {${issue.name}}, and this one does not: a store would learn less. Say it in both, or in neither.`,
        fr: `L’autre langue donne {${issue.name}}, et pas celle-ci\u00a0: un magasin en saurait moins. Donnez-la dans les deux ou dans aucune.`,
      }
    case 'personal_data':
      return personalCause(issue.what)
  }
}

function unknownText({ name, at, nearest }: Extract<CannedAnswerIssue, { kind: 'unknown_variable' }>): Bilingual {
  const meant =
    nearest === null
      ? {
          en: 'The variables that exist are listed beside the text.',
          fr: 'Les variables qui existent figurent à côté du texte.',
        }
      : { en: `Did you mean {${nearest}}?`, fr: `Vouliez-vous dire {${nearest}}?` }
  return {
    en: `There is no variable {${name}} (${place(at).en}). ${meant.en}`,
    fr: `La variable {${name}} n’existe pas (${place(at).fr}). ${meant.fr}`,
  }
}

function place({ line, column }: TextPosition): Bilingual {
  return { en: `line ${line}, character ${column}`, fr: `ligne ${line}, caractère ${column}` }
}
