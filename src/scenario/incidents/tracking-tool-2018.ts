import { day } from '../../domain/time/day.ts'
import type { DataDisclosure } from '../../domain/incidents/data-disclosure.ts'
import { instant } from '../../domain/time/instant.ts'
import { namedId } from '../ids.ts'
import { updateOf } from '../updates/update-of.ts'
import { CLOSING, pastIncident } from './past-incident.ts'

const SOURCES = [
  'https://toronto.citynews.ca/2018/11/07/ocs-canada-post-data-breach',
  'https://www.itworldcanada.com/article/customer-tipped-off-canada-post-of-flaw-in-website-tracking/411559',
  'https://torontosun.com/news/provincial/exclusive-names-of-recreational-cannabis-buyers-hacked',
]

// Disputed: one newspaper says that names and addresses of buyers were exposed; the distributor denies it.
const DISCLOSURE: DataDisclosure = {
  whose: {
    en: 'People who had ordered from the distributor’s online store',
    fr: 'Des personnes ayant commandé dans la boutique en ligne du distributeur',
  },
  cause: {
    en: 'The carrier’s public tracking tool opened for any order reference: a customer tried other numbers than their own.',
    fr: 'L’outil de suivi public du transporteur s’ouvrait avec n’importe quel numéro de référence\u00a0: une personne en a essayé d’autres que le sien.',
  },
  done: [
    {
      en: 'The customer reported it privately and deleted what was seen.',
      fr: 'Cette personne l’a signalé en privé et a supprimé ce qu’elle avait vu.',
    },
  ],
  items: [
    { what: { en: 'Postal code', fr: 'Code postal' }, exposure: 'exposed' },
    {
      what: {
        en: 'Name or initials of the person who signed',
        fr: 'Nom ou initiales de la personne qui a signé',
      },
      exposure: 'exposed',
    },
    { what: { en: 'Delivery date', fr: 'Date de livraison' }, exposure: 'exposed' },
    {
      what: { en: 'Order reference and tracking number', fr: 'Numéros de référence et de suivi' },
      exposure: 'exposed',
    },
    {
      what: {
        en: 'The distributor’s corporate name and address',
        fr: 'Raison sociale et adresse du distributeur',
      },
      exposure: 'exposed',
    },
    {
      what: {
        en: 'Name of the person who ordered, unless they signed',
        fr: 'Nom de la personne qui a commandé, sauf si elle a signé',
      },
      exposure: 'disputed',
    },
    { what: { en: 'Delivery address', fr: 'Adresse de livraison' }, exposure: 'disputed' },
    { what: { en: 'Payment information', fr: 'Renseignements de paiement' }, exposure: 'not_exposed' },
    { what: { en: 'Contents of the order', fr: 'Contenu de la commande' }, exposure: 'not_exposed' },
  ],
  count: { number: 4500, about: true, of: { en: 'orders', fr: 'commandes' } },
  share: 0.02,
  informed: [
    {
      who: { en: 'The distributor, by the carrier', fr: 'Le distributeur, par le transporteur' },
      on: day('2018-11-01'),
    },
    { who: { en: 'The customers concerned', fr: 'Les clients touchés' }, on: day('2018-11-07') },
    {
      who: {
        en: 'The privacy commissioner of Canada',
        fr: 'Le commissaire à la protection de la vie privée du Canada',
      },
      on: null,
    },
    {
      who: {
        en: 'The privacy commissioner of Ontario',
        fr: 'Le commissaire à la protection de la vie privée de l’Ontario',
      },
      on: null,
    },
  ],
}

/** November 2018: reference numbers in a public tracking page opened the orders of others. */
export const TRACKING_TOOL_2018 = pastIncident(
  'tracking tool of 2018',
  {
    kind: 'data',
    title: {
      en: 'Order details seen through the carrier’s tracking tool',
      fr: 'Détails de commandes consultés dans l’outil de suivi du transporteur',
    },
    startedOn: '2018-11-01',
    disclosure: DISCLOSURE,
  },
  (id) => [
    updateOf(id, namedId('tracking tool of 2018: told'), {
      publishedAt: instant('2018-11-07T12:00:00-05:00'),
      status: 'identified',
      impact: 'major',
      services: {},
      headline: {
        en: 'About 4,500 orders were seen by someone else',
        fr: 'Environ 4 500 commandes ont été vues par un tiers',
      },
      body: {
        en: 'A customer tried other reference numbers in the carrier’s public tracking tool and saw about 4,500 orders, roughly 2% of them all. The customer reported it privately and deleted what was seen.',
        fr: 'Une cliente ou un client a essayé d’autres numéros de référence dans l’outil de suivi public du transporteur et a vu environ 4 500 commandes, soit à peu près 2 % du total. Cette personne l’a signalé en privé et a supprimé les données.',
      },
      sources: SOURCES,
    }),
    updateOf(id, namedId('tracking tool of 2018: closed'), {
      publishedAt: instant('2018-12-07T12:00:00-05:00'),
      status: 'resolved',
      impact: 'none',
      services: {},
      ...CLOSING,
      sources: SOURCES,
    }),
  ],
)
