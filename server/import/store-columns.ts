import * as z from 'zod/mini'
import { endsApart, Licence, OneLine, Region, TimeOfDay, TimeZone, Weekday } from '../../src/contract/scalars.ts'
import type { Weekday as WeekdayName } from '../../src/domain/time/day.ts'
import { ZONE } from '../../src/domain/time/time-zone.ts'
import { postalCodeIn } from '../../src/domain/stores/postal-code.ts'
import type { Region as RegionName } from '../../src/domain/stores/store.ts'
import type { Columns } from './columns.ts'
import { type CellNames, meaningOf } from './named-cell.ts'
import { timeOfCell } from './time-cell.ts'

const REGION_NAMES: CellNames<RegionName> = {
  East: ['Est'],
  GTA: ['Greater Toronto Area', 'RGT', 'Région du Grand Toronto'],
  Toronto: [],
  West: ['Ouest'],
  North: ['Nord'],
}

const WEEKDAY_NAMES: CellNames<WeekdayName> = {
  mon: ['Monday', 'lundi', 'lun.'],
  tue: ['Tuesday', 'Tues', 'mardi', 'mar.'],
  wed: ['Wednesday', 'mercredi', 'mer.'],
  thu: ['Thursday', 'Thur', 'Thurs', 'jeudi', 'jeu.'],
  fri: ['Friday', 'vendredi', 'ven.'],
  sat: ['Saturday', 'samedi', 'sam.'],
  sun: ['Sunday', 'dimanche', 'dim.'],
}

const A_NAME = 'a name of 1 to 200 characters on one line'
const A_WEEKDAY = 'a day of the week, like Monday, lundi or mon'
const A_TIME = 'a time of day, like 9:00 or 17 h 30'

export const STORE_COLUMNS = {
  licence: {
    names: [
      'Licence no.',
      'Licence number',
      'License',
      'Authorization',
      'CRSA',
      'Numéro de licence',
      'No de licence',
      'Autorisation',
    ],
    form: 'CRSA and 7 digits',
  },
  name: { names: ['Store', 'Store name', 'Nom', 'Magasin', 'Nom du magasin'], form: A_NAME },
  company: { names: ['Company name', 'Operator', 'Operator name', 'Exploitant', 'Entreprise'], form: A_NAME },
  street: {
    names: ['Street address', 'Address', 'Rue', 'Adresse', 'Numéro et rue'],
    form: 'a street of 1 to 200 characters on one line',
    optional: true,
  },
  postalCode: {
    names: ['Postal code', 'Postcode', 'Code postal'],
    form: 'a Canadian postal code, like K1A 0B1',
    optional: true,
  },
  place: { names: ['City', 'Town', 'Municipality', 'Ville', 'Lieu', 'Municipalité'], form: A_NAME },
  timeZone: {
    names: ['Timezone', 'Fuseau horaire'],
    form: 'the name of a time zone, like America/Winnipeg, or empty for that of the network',
    optional: true,
  },
  region: { names: ['Région'], form: 'East, GTA, Toronto, West or North' },
  orderWeekday: { names: ['Order day', 'Jour de commande'], form: A_WEEKDAY },
  deliveryWeekday: { names: ['Delivery day', 'Jour de livraison'], form: A_WEEKDAY },
  receivingFrom: { names: ['Receives from', 'Réception de', 'Réception dès'], form: A_TIME },
  receivingTo: {
    names: ['Receives to', 'Receives until', 'Réception à', 'Réception jusqu’à'],
    form: `${A_TIME}, and later than that of receiving from, or on the next day within 12 hours`,
  },
} as const satisfies Columns

const Name = OneLine(200)

export const StoreRow = z
  .object({
    licence: Licence,
    name: Name,
    company: Name,
    street: z.optional(orEmpty(Name)),
    postalCode: z.optional(
      orEmpty(
        z.pipe(
          z.transform((cell: string) => postalCodeIn(cell)),
          z.string(),
        ),
      ),
    ),
    place: Name,
    region: z.pipe(
      z.transform((cell: string) => meaningOf(cell, REGION_NAMES)),
      Region,
    ),
    timeZone: z.optional(
      orEmpty(
        z.pipe(
          TimeZone,
          z.transform((zone) => (zone === ZONE ? null : zone)),
        ),
      ),
    ),
    orderWeekday: weekday(),
    deliveryWeekday: weekday(),
    receivingFrom: z.pipe(z.transform(timeOfCell), TimeOfDay),
    receivingTo: z.pipe(z.transform(timeOfCell), TimeOfDay),
  })
  .check(endsApart('receivingTo', ({ receivingFrom: from, receivingTo: to }) => ({ from, to })))
export type StoreRow = z.output<typeof StoreRow>

/** Parses an empty cell as null. */
function orEmpty<T extends z.ZodMiniType>(schema: T) {
  return z.union([
    z.pipe(
      z.literal(''),
      z.transform(() => null),
    ),
    schema,
  ])
}

function weekday() {
  return z.pipe(
    z.transform((cell: string) => meaningOf(cell, WEEKDAY_NAMES)),
    Weekday,
  )
}
