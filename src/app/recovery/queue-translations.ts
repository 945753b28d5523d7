const en = {
  title: 'Delivery queue and forecast',
  waitingNow: {
    one: '# order waits now, in the whole network.',
    other: '# orders wait now, in the whole network.',
  },
  none: {
    paused: 'No restart day yet: nothing to forecast.',
    not_recovering: 'Deliveries follow the ordering calendar: no order is in the delivery queue.',
    no_plan: 'No recovery plan has been published: nothing to forecast.',
    no_capacity: 'The published plan does not reach the end of the queue: no day can be given.',
  },
  runsOff: (range: string) => `The last of those waiting now could be served ${range}.`,
  table: 'The same figures as a table',
  day: 'Day',
  waiting: 'Waiting',
  couldWait: 'Could still wait',
  range: (low: string, high: string) => (low === high ? low : `${low} – ${high}`),
  plan: 'The plan behind it',
  phase: (day: string, low: string, high: string, hours: string) =>
    `From ${day}: ${low} to ${high} stops a day, ${hours}`,
  heldBackUntil: (region: string, day: string) => `The ${region} region is served from ${day}.`,
  heldBack: (region: string) => `The ${region} region is held back until further notice.`,
  simulated: 'The delivery queue and its capacity are simulated for this demonstration; neither was published.',
}

const fr: typeof en = {
  title: 'File de livraison et prévision',
  waitingNow: {
    one: '# commande attend en ce moment, dans tout le réseau.',
    other: '# commandes attendent en ce moment, dans tout le réseau.',
  },
  none: {
    paused: 'Aucune date de reprise n’est connue\u00a0: aucune prévision n’est possible.',
    not_recovering: 'Les livraisons suivent le calendrier des commandes\u00a0: il n’y a pas de file à résorber.',
    no_plan: 'Aucun plan de reprise n’a été publié\u00a0: aucune prévision n’est possible.',
    no_capacity: 'Le plan publié n’atteint pas la fin de la file\u00a0: aucune date ne peut être donnée.',
  },
  runsOff: (range) => `La dernière de celles qui attendent pourrait être servie ${range}.`,
  table: 'Les mêmes chiffres en tableau',
  day: 'Jour',
  waiting: 'En attente',
  couldWait: 'Pourraient encore attendre',
  range: (low, high) => (low === high ? low : `${low} à ${high}`),
  plan: 'Le plan à la base de la prévision',
  phase: (day, low, high, hours) => `À partir du ${day}\u00a0: de ${low} à ${high} livraisons par jour, ${hours}`,
  heldBackUntil: (region, day) => `${region}\u00a0: service à partir du ${day}.`,
  heldBack: (region) => `${region}\u00a0: en attente jusqu’à nouvel ordre.`,
  simulated: 'La file et sa capacité sont simulées pour cette démonstration; ni l’une ni l’autre n’a été publiée.',
}

export const QUEUE_TRANSLATIONS = { en, fr }
