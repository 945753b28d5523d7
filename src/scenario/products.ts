import type { OrderLine } from '../domain/orders/order.ts'
import type { Random } from './random.ts'

type Product = Pick<OrderLine, 'sku' | 'product'>

const NAMES = [
  'Harbour Fog flower, 3.5 g',
  'Harbour Fog flower, 28 g',
  'Quiet Meadow flower, 7 g',
  'Red Pine Haze flower, 3.5 g',
  'Granite Kush flower, 14 g',
  'North Wind pre-rolls, 5 × 0.5 g',
  'Sunday Drive pre-rolls, 10 × 0.35 g',
  'Sugar Shack pre-roll, 1 × 1 g',
  'Trestle Glide vape, 0.5 g',
  'Lake Mist vape, 1 g',
  'Orchard Peach gummies, 2 × 5 mg',
  'Blueberry Dock gummies, 5 × 2 mg',
  'Salted Caramel chocolate, 10 mg',
  'Mint Cove chocolate, 10 mg',
  'Ginger Sparkle drink, 355 mL',
  'Cranberry Fizz drink, 222 mL',
  'Balanced oil, 30 mL',
  'Evening oil, 30 mL',
  'Old Mill hash, 2 g',
  'Amber Rosin, 1 g',
  'Calm Balm cream, 50 g',
  'Cedar Bath soak, 150 g',
  'Garden Mix milled flower, 7 g',
  'Daylight capsules, 15 × 10 mg',
]

/** What stores order: fictional products. */
const PRODUCTS: readonly Product[] = NAMES.map((product, index) => ({
  sku: String(990_101 + index * 7),
  product,
}))

// The first five products are repeated at the end, so that every run of six is in range.
const RING = [...PRODUCTS, ...PRODUCTS.slice(0, 5)]

/** Three to six lines of different products, up to `mostCases` cases each. */
export function linesOf(random: Random, mostCases: number): OrderLine[] {
  const first = random.below(PRODUCTS.length)
  return RING.slice(first, first + random.between(3, 6)).map(({ sku, product }) => ({
    sku,
    product,
    ordered: random.between(1, mostCases),
  }))
}
