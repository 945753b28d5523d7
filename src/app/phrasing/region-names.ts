import type { Region } from '../../domain/stores/store.ts'

const en: Readonly<Record<Region, string>> = {
  East: 'East',
  GTA: 'GTA',
  Toronto: 'Toronto',
  West: 'West',
  North: 'North',
}

const fr: typeof en = { East: 'Est', GTA: 'RGT', Toronto: 'Toronto', West: 'Ouest', North: 'Nord' }

/** The regions as labels. Within a sentence they take an article (status-translations.ts). */
export const REGION_NAMES = { en, fr }
