const en = {
  day_missing: 'Give the first day.',
  stops_unreadable: 'Give a whole number, 0 to 100,000.',
  phases_out_of_order: 'This phase begins no later than the one before it.',
  stops_backwards: 'The fewest stops are more than the most.',
  hours_backwards: 'Deliveries end before they begin.',
  no_phase: 'A plan has at least one phase.',
  no_stops: 'At its fewest this plan makes no stops: no day can be given to the stores in the queue.',
  never_served: 'No later phase serves these regions: no day can be given to their stores.',
  text_missing: 'This text is missing. Nothing is published in one language alone.',
}

const fr: typeof en = {
  day_missing: 'Indiquez le premier jour.',
  stops_unreadable: 'Indiquez un nombre entier, de 0 à 100\u00a0000.',
  phases_out_of_order: 'Cette phase ne commence pas après la précédente.',
  stops_backwards: 'Le minimum de livraisons dépasse le maximum.',
  hours_backwards: 'Les livraisons finissent avant de commencer.',
  no_phase: 'Un plan a au moins une phase.',
  no_stops: 'Au minimum, ce plan ne fait aucune livraison\u00a0: aucune date ne peut être donnée à ceux qui attendent.',
  never_served: 'Aucune phase ultérieure ne sert ces régions\u00a0: aucune date ne peut être donnée à leurs magasins.',
  text_missing: 'Ce texte manque. Rien n’est publié dans une seule langue.',
}

export const PLAN_PROBLEM_TRANSLATIONS = { en, fr }
