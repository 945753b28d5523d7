import { day } from '../../domain/time/day.ts'
import type { DataDisclosure } from '../../domain/incidents/data-disclosure.ts'
import { instant } from '../../domain/time/instant.ts'
import { namedId } from '../ids.ts'
import { updateOf } from '../updates/update-of.ts'
import { CLOSING, pastIncident } from './past-incident.ts'

const SOURCES = [
  'https://420intel.ca/articles/2022/05/13/opp-investigating-ontario-cannabis-store-data-leak',
  'https://pforteverlag.com/pot-store-sales-data-was-hijacked-says-ontario-cannabis-distributor/',
  'https://mjbizdaily.com/ontario-cannabis-store-data-breach-raises-security-credibility-concerns/',
]

const DISCLOSURE: DataDisclosure = {
  whose: { en: 'Individual stores', fr: 'Les magasins, un à un' },
  cause: {
    en: 'Confidential figures were taken and passed around. How and by whom was not published.',
    fr: 'Des chiffres confidentiels ont été détournés et ont circulé. Comment et par qui, cela n’a pas été publié.',
  },
  done: [
    {
      en: 'Access to internal reports was restricted.',
      fr: 'L’accès aux rapports internes a été restreint.',
    },
    { en: 'An investigation was opened.', fr: 'Une enquête a été ouverte.' },
  ],
  items: [
    {
      what: { en: 'Store name and licence number', fr: 'Nom et numéro de licence du magasin' },
      exposure: 'exposed',
    },
    { what: { en: 'Quantities and units sold', fr: 'Quantités et unités vendues' }, exposure: 'exposed' },
    {
      what: { en: 'Opening inventory and sell-through', fr: 'Stock d’ouverture et taux d’écoulement' },
      exposure: 'exposed',
    },
    { what: { en: 'Type of ownership', fr: 'Type de propriété' }, exposure: 'exposed' },
    { what: { en: 'Consumer data', fr: 'Données sur les consommateurs' }, exposure: 'not_exposed' },
  ],
  count: null,
  share: null,
  informed: [
    { who: { en: 'Stores, by letter', fr: 'Les magasins, par lettre' }, on: day('2022-05-10') },
    { who: { en: 'The Ontario Provincial Police', fr: 'La Police provinciale de l’Ontario' }, on: null },
  ],
}

/** May 2022: a leak of confidential sales figures of stores. */
export const SALES_DATA_2022 = pastIncident(
  'sales data of 2022',
  {
    kind: 'data',
    title: {
      en: 'Confidential store sales data in circulation',
      fr: 'Données de vente confidentielles des magasins en circulation',
    },
    startedOn: '2022-05-10',
    disclosure: DISCLOSURE,
  },
  (id) => [
    updateOf(id, namedId('sales data of 2022: told'), {
      publishedAt: instant('2022-05-10T12:00:00-04:00'),
      status: 'investigating',
      impact: 'major',
      services: {},
      headline: {
        en: 'Sales figures of stores were taken',
        fr: 'Des chiffres de vente de magasins ont été détournés',
      },
      body: {
        en: 'Sales figures of individual stores are being passed around. Access to internal reports is restricted, an investigation is open and the police have been told. No consumer data is concerned.',
        fr: 'Des chiffres de vente de magasins circulent. L’accès aux rapports internes est restreint, une enquête est ouverte et la police est avisée. Aucune donnée sur les consommateurs n’est touchée.',
      },
      sources: SOURCES,
    }),
    updateOf(id, namedId('sales data of 2022: closed'), {
      publishedAt: instant('2022-06-30T12:00:00-04:00'),
      status: 'resolved',
      impact: 'none',
      services: {},
      ...CLOSING,
      sources: SOURCES,
    }),
  ],
)
