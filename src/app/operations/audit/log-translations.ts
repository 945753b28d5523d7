/** Texts that the audit and the security log share. */
const en = {
  realTime: 'Times are real: the demonstration’s clock does not change them.',
  filters: 'Which entries',
  person: 'Person',
  everybody: 'Everybody',
  everything: 'Everything',
  from: 'From',
  to: 'Through',
  clear: 'Show everything',
  none: 'There are no entries yet.',
  noneOfThese: 'No entry matches.',
  count: { one: 'One entry', other: '# entries' },
  more: 'Older entries',
  loading: 'Loading…',
  somebody: (id: string) => `Person ${id}`,
  apiClient: (id: string) => `API client ${id}`,
  onlyThis: (name: string) => `Only entries of ${name}`,
}

const fr: typeof en = {
  realTime: 'Les heures sont réelles\u00a0: l’horloge de la démonstration ne les change pas.',
  filters: 'Quelles entrées',
  person: 'Personne',
  everybody: 'Tout le monde',
  everything: 'Tout',
  from: 'Du',
  to: 'Au (inclus)',
  clear: 'Tout afficher',
  none: 'Aucune entrée pour le moment.',
  noneOfThese: 'Aucune entrée ne correspond.',
  count: { one: '# entrée', other: '# entrées' },
  more: 'Entrées plus anciennes',
  loading: 'Chargement…',
  somebody: (id) => `Personne ${id}`,
  apiClient: (id) => `Client API ${id}`,
  onlyThis: (name) => `Seulement les entrées de ${name}`,
}

export const LOG_TRANSLATIONS = { en, fr }
