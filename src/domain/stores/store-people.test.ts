import { describe, expect, test } from 'vitest'
import { inOrderToSpeakTo, type StorePerson } from './store-people.ts'

const person = (id: string, name: string, disabled = false): StorePerson => ({
  id,
  name,
  since: null,
  disabled,
})

describe('the people of a store', () => {
  test.each<[string, readonly StorePerson[], string]>([
    ['can be empty', [], ''],
    ['are sorted by name', [person('1', 'Zoe'), person('2', 'Adam')], '21'],
    ['are last if disabled', [person('1', 'Adam', true), person('2', 'Zoe')], '21'],
    ['are sorted without regard to accents', [person('1', 'Fred'), person('2', 'Élise')], '21'],
    ['are sorted without regard to capitals', [person('1', 'von Trapp'), person('2', 'Urban')], '21'],
    ['are sorted by id if their names are equal', [person('2', 'Adam'), person('1', 'Adam')], '12'],
    ['are sorted by name if disabled', [person('1', 'Zoe', true), person('2', 'Adam', true)], '21'],
  ])('%s', (_, people, ids) => {
    expect(
      people
        .toSorted(inOrderToSpeakTo)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids)
  })
})
