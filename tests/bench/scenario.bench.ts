import { august2022 } from '../../src/scenario/august-2022.ts'
import { duel, type Measurement } from './measurement.ts'

export async function* bench(): AsyncGenerator<Measurement> {
  const json = JSON.stringify(august2022())
  const medians = await duel({ value: () => august2022(), baseline: () => JSON.parse(json) as unknown })
  yield { name: 'build August 2022', unit: 'ms', ...medians, against: 'JSON.parse of the same' }
}
