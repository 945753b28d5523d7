import { august2022 } from '../../src/scenario/august-2022.ts'
import { duel, type Bench } from './measurement.ts'

export const bench: Bench = async () => {
  const json = JSON.stringify(august2022())
  const medians = await duel({ value: () => august2022(), baseline: () => JSON.parse(json) as unknown })
  return [{ name: 'build August 2022', unit: 'ms', ...medians, against: 'JSON.parse of the same' }]
}
