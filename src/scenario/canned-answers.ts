import type { CannedAnswer, CannedContent } from '../domain/questions/canned-answer.ts'
import { instant } from '../domain/time/instant.ts'
import type { Person } from '../domain/stores/person.ts'
import { namedId } from './ids.ts'

const SAVED = instant('2022-08-02T11:05:00-04:00')

const FOOT = {
  en: '\n\nAs of {as_of}. Source: “{source}”.',
  fr: '\n\nEn date du {as_of}. Source\u00a0: «\u00a0{source}\u00a0».',
}

const WRITTEN: readonly CannedContent[] = [
  {
    name: { en: 'Deliveries are paused', fr: 'Livraisons suspendues' },
    text: {
      en: `{headline} Order {order_number} is at {position} in the queue. The next update is promised by {next_update}.${FOOT.en}`,
      fr: `{headline} La commande {order_number} est à la place {position} dans la file. La prochaine mise à jour est promise d’ici {next_update}.${FOOT.fr}`,
    },
  },
  {
    name: { en: 'In the queue: the days to expect', fr: 'Dans la file\u00a0: les jours à prévoir' },
    text: {
      en: `Order {order_number} is expected {range}. Its queue position is {position}. These are the days that the recovery plan gives; none of them is confirmed yet.${FOOT.en}`,
      fr: `La commande {order_number} est attendue {range}. Sa place dans la file\u00a0: {position}. Ce sont les jours que donne le plan de reprise; aucun n’est encore confirmé.${FOOT.fr}`,
    },
  },
  {
    name: { en: 'The day of the delivery', fr: 'Le jour de la livraison' },
    text: {
      en: 'Order {order_number} is planned for {planned_day}. {delivery_hours}\n\nAs of {as_of}.',
      fr: 'La commande {order_number} est prévue pour {planned_day}. {delivery_hours}\n\nEn date du {as_of}.',
    },
  },
  {
    name: { en: 'What may be ordered', fr: 'Ce qu’on peut commander' },
    text: {
      en: 'What {store} may order now:\n{cap}\n\nAs of {as_of}.',
      fr: 'Ce que {store} peut commander maintenant\u00a0:\n{cap}\n\nEn date du {as_of}.',
    },
  },
  {
    name: { en: 'Fees that are not charged', fr: 'Frais non facturés' },
    text: {
      en: '{delivery_fee}\n{emergency_order_fee}\n\nAs of {as_of}.',
      fr: '{delivery_fee}\n{emergency_order_fee}\n\nEn date du {as_of}.',
    },
  },
]

/** The canned answers of the demonstration, saved by support before the story begins. */
export function cannedAnswersBy({ name: savedBy }: Person): CannedAnswer[] {
  return WRITTEN.map((content) => ({
    ...content,
    id: namedId(`canned answer: ${content.name.en}`),
    savedAt: SAVED,
    savedBy,
    version: 1,
  }))
}
