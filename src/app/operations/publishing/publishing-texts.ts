const en = {
  asked: 'Publish anyway?',
  askedWhy: 'Nothing has been published yet.',
  confirm: 'Yes, publish',
  back: 'No, go back',
  rejected: 'This could not be published',
  others: { one: 'and one more', other: 'and # more' },
  publishing: 'Publishing…',
}

const fr: typeof en = {
  asked: 'Publier quand même?',
  askedWhy: 'Rien n’a encore été publié.',
  confirm: 'Oui, publier',
  back: 'Non, revenir',
  rejected: 'Publication impossible',
  others: { one: 'et un autre', other: 'et # autres' },
  publishing: 'Publication…',
}

export const PUBLISHING_TEXTS = { en, fr }
