const en = {
  title: 'What stores ask',
  intro: 'What was asked is counted over the last two weeks.',
  none: 'Nothing was asked in the last two weeks, and nobody waits for an answer.',
  list: 'Topics, the most unanswered first',
  topic: 'Topic',
  unanswered: 'Unanswered',
  sinceUpdate: 'Since the last update',
  asked: 'In two weeks',
  /** `{stores}` is replaced with the number of stores. */
  wait: {
    none: 'Nobody waits for an answer.',
    one: '# question of {stores} waits for an answer.',
    other: '# questions of {stores} wait for an answer.',
  },
  stores: { one: '# store', other: '# stores' },
  since: {
    none: 'Not asked since the last update that reached these stores.',
    one: 'Asked once, with no update since.',
    other: 'Asked # times, with no update since.',
  },
  days: 'By day',
  day: 'Day',
  dayCount: 'Asked',
  regions: 'By region',
  region: 'Region',
  table: 'As a table',
  escalate: 'Escalate it to operations',
  bringNewest: 'Bring who has asked since, too',
  bringing: 'One moment…',
  brought: {
    one: 'Operations has it in hand: # store asks.',
    other: 'Operations has it in hand: # stores ask.',
  },
  bringWhat: 'Operations reads what stores wrote, and in which region. Who asks is not told.',
  nobodyWaits: 'Nobody waits for an answer any more.',
}

const fr: typeof en = {
  title: 'Ce que les magasins demandent',
  intro: 'Les questions posées sont celles des deux dernières semaines.',
  none: 'Rien n’a été demandé au cours des deux dernières semaines, et personne n’attend de réponse.',
  list: 'Sujets, ceux qui attendent le plus de réponses d’abord',
  topic: 'Sujet',
  unanswered: 'Sans réponse',
  sinceUpdate: 'Depuis la dernière mise à jour',
  asked: 'En 2\u00a0semaines',
  wait: {
    none: 'Personne n’attend de réponse.',
    one: '# question de {stores} attend une réponse.',
    other: '# questions de {stores} attendent une réponse.',
  },
  stores: { one: '# magasin', other: '# magasins' },
  since: {
    none: 'Pas posée depuis la dernière mise à jour reçue par ces magasins.',
    one: 'Posée # fois, sans mise à jour reçue depuis.',
    other: 'Posée # fois, sans mise à jour reçue depuis.',
  },
  days: 'Par jour',
  day: 'Jour',
  dayCount: 'Posées',
  regions: 'Par région',
  region: 'Région',
  table: 'Sous forme de tableau',
  escalate: 'Soumettre aux opérations',
  bringNewest: 'Soumettre aussi les plus récentes',
  bringing: 'Un instant…',
  brought: {
    one: 'Les opérations s’en occupent\u00a0: # magasin pose la question.',
    other: 'Les opérations s’en occupent\u00a0: # magasins posent la question.',
  },
  bringWhat:
    'Les opérations lisent ce que les magasins ont écrit, et de quelle région. On ne dit pas qui demande.',
  nobodyWaits: 'Personne n’attend plus de réponse.',
}

export const TOPICS_TRANSLATIONS = { en, fr }
