const en = {
  title: 'Stores on the map',
  views: { ontario: 'Ontario', south: 'The south', toronto: 'Greater Toronto' },
  view: 'Part of the map',
  states: {
    stop: 'Paused, overdue or not delivered',
    unknown: 'Not confirmed',
    wait: 'In the queue, or may be late',
    sure: 'Day known, or done',
  },
  map: {
    one: '# place. Arrow keys go from place to place, Enter shows its stores.',
    other: '# places. Arrow keys go from place to place, Enter shows its stores.',
  },
  places: (first: string, others: string) =>
    others === '0' ? first : others === '1' ? `${first} and 1 other place` : `${first} and ${others} other places`,
  stores: { one: '# store', other: '# stores' },
  state: (state: string, count: string) => `${count} ${state.toLowerCase()}`,
  label: (place: string, stores: string, states: string) => `${place}: ${stores}. ${states}`,
  hint: 'Places too close together share a circle: go nearer to tell them apart.',
  unknown: (stores: string, places: string) =>
    `Not on the map, for it does not know the place: ${stores} in ${places}.`,
  none: 'No store is to be shown.',
}

const fr: typeof en = {
  title: 'Les magasins sur la carte',
  views: { ontario: 'Ontario', south: 'Le sud', toronto: 'Grand Toronto' },
  view: 'Partie de la carte',
  states: {
    stop: 'Suspendue, en retard ou non livrée',
    unknown: 'Non confirmée',
    wait: 'Dans la file, ou retard possible',
    sure: 'Date connue, ou livrée',
  },
  map: {
    one: '# lieu. Les flèches vont d’un lieu à l’autre, Entrée montre ses magasins.',
    other: '# lieux. Les flèches vont d’un lieu à l’autre, Entrée montre ses magasins.',
  },
  places: (first, others) =>
    others === '0' ? first : others === '1' ? `${first} et 1 autre lieu` : `${first} et ${others} autres lieux`,
  stores: { one: '# magasin', other: '# magasins' },
  state: (state, count) => `${count} ${state.toLowerCase()}`,
  label: (place, stores, states) => `${place}\u00a0: ${stores}. ${states}`,
  hint: 'Des lieux trop proches partagent un cercle\u00a0: rapprochez-vous pour les distinguer.',
  unknown: (stores, places) => `Absents de la carte, qui ne connaît pas leur lieu\u00a0: ${stores} à ${places}.`,
  none: 'Il n’y a aucun magasin à montrer.',
}

export const MAP_TRANSLATIONS = { en, fr }
