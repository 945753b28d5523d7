import type { Random } from './random.ts'

/** The words in names of fictional shops and streets. */
export const SHOP_WORDS = `
Amber Aspen Autumn Balsam Basswood Beacon Birch Bluewater Boreal Bramble Bridge Brookside Butternut Canal Cedar
Clover Compass Copper Corner Creekside Dogwood Driftwood Eastwind Ember Escarpment Evergreen Fairfield Fern Fieldstone
Foxglove Garnet Granite Grove Harvest Hawthorn Hearth Heron Hickory Highland Hilltop Hollow Indigo Ironwood Islander
Juniper Kestrel Kettle Kingfisher Lakehead Lantern Larch Lichen Lighthouse Linden Lockside Loon Lowland Marigold Meadow
Millpond Millstone Moraine Mosaic Nightjar Oakridge Orchard Osprey Otter Parkway Pebble Pinecrest Portage Prairie
Quarry Quartz Railside Rapids Redpine Ridgeway Riverbend Robin Rosewood Rushes Saffron Sandbar Saltbox Shoreline
Slate Spruce Starling Stonecrop Sugarbush Sumac Sundial Sweetgrass Tamarack Thistle Timber Trestle Upland Vale
Velvet Wharf Whitewater Willow Windrow Woodlot Yarrow
`
  .trim()
  .split(/\s+/)

const SECOND = [
  'Leaf',
  'Cannabis',
  'Garden',
  'Bud',
  'Green',
  'Cannabis House',
  'Dispensary',
  'Botanicals',
  'Cannabis Market',
  'Counter',
]

const STREETS = `
Bank Bay Bloor Bridge Bruce Centre Charles Church College Colborne Commerce Court Dominion Dundas Durham Elgin
Front George Gore Harbour High James John King Lake Main Maple Market Mill Nelson Ontario Park Pine Princess Queen
Richmond Simcoe Station Talbot Union Victoria Water Wellington William York
`
  .trim()
  .split(/\s+/)
  .map((street) => `${street} St.`)

/** Fictional shop names, each once. `taken` are names given by hand. */
export function shopNames(random: Random, taken: readonly string[]): () => string {
  const names = random.shuffled(SHOP_WORDS.flatMap((first) => SECOND.map((second) => `${first} ${second}`)))
  const free = names.filter((name) => !taken.includes(name))
  return () => {
    const name = free.pop()
    if (name === undefined) throw new RangeError('the word lists of shop names are used up')
    return name
  }
}

/** Street names common in Ontario towns, shuffled for each company. */
export function streets(random: Random): string[] {
  return random.shuffled(STREETS)
}
