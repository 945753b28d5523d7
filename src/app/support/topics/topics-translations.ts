const en = {
  title: 'What stores ask',
  intro: 'What was asked is counted over the last two weeks.',
  none: 'Nothing was asked in the last two weeks, and nobody waits for an answer.',
  list: 'Topics, the most unanswered first',
  topic: 'Topic',
  unanswered: 'Unanswered',
  sinceUpdate: 'Since the last update',
  asked: 'In two weeks',
  wait: (count: number, shown: string, stores: number, shownStores: string) =>
    count === 0
      ? 'Nobody waits for an answer.'
      : `${count === 1 ? '1 question' : `${shown} questions`} of ${stores === 1 ? '1 store' : `${shownStores} stores`} ${count === 1 ? 'waits' : 'wait'} for an answer.`,
  since: (count: number, shown: string) =>
    count === 0
      ? 'Not asked since the last update that reached these stores.'
      : count === 1
        ? 'Asked once, with no update since.'
        : `Asked ${shown} times, with no update since.`,
  days: 'By day',
  day: 'Day',
  dayCount: 'Asked',
  regions: 'By region',
  region: 'Region',
  table: 'As a table',
  bring: 'Bring it before operations',
  bringNewest: 'Bring who has asked since, too',
  bringing: 'One moment…',
  brought: (count: number, shown: string) =>
    `Operations has it in hand: ${count === 1 ? '1 store asks' : `${shown} stores ask`}.`,
  bringWhat: 'Operations reads what stores wrote, and in which region. Who asks is not told.',
  nobodyWaits: 'Nobody waits for an answer any more.',
}

const stores = (count: number, shown: string) => (count < 2 ? `${shown} magasin` : `${shown} magasins`)

const fr: typeof en = {
  title: 'Ce que les magasins demandent',
  intro: 'Les questions posées sont celles des deux dernières semaines.',
  none: 'Rien n’a été demandé au cours des deux dernières semaines, et personne n’attend de réponse.',
  list: 'Sujets, ceux qui attendent le plus de réponses d’abord',
  topic: 'Sujet',
  unanswered: 'Sans réponse',
  sinceUpdate: 'Depuis la dernière mise à jour',
  asked: 'En 2\u00a0semaines',
  wait: (count, shown, storeCount, shownStores) =>
    count === 0
      ? 'Personne n’attend de réponse.'
      : count === 1
        ? `1 question de ${stores(storeCount, shownStores)} attend une réponse.`
        : `${shown} questions de ${stores(storeCount, shownStores)} attendent une réponse.`,
  since: (count, shown) =>
    count === 0
      ? 'Pas posée depuis la dernière mise à jour reçue par ces magasins.'
      : `Posée ${shown} fois, sans mise à jour reçue depuis.`,
  days: 'Par jour',
  day: 'Jour',
  dayCount: 'Posées',
  regions: 'Par région',
  region: 'Région',
  table: 'Sous forme de tableau',
  bring: 'Soumettre aux opérations',
  bringNewest: 'Soumettre aussi les plus récentes',
  bringing: 'Un instant…',
  brought: (count, shown) =>
    `Les opérations s’en occupent\u00a0: ${stores(count, shown)} ${count < 2 ? 'pose' : 'posent'} la question.`,
  bringWhat:
    'Les opérations lisent ce que les magasins ont écrit, et de quelle région. On ne dit pas qui demande.',
  nobodyWaits: 'Personne n’attend plus de réponse.',
}

export const TOPICS_TRANSLATIONS = { en, fr }
