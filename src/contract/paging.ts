import * as z from 'zod/mini'

/** The query parameters of a list. */
export const page = {
  limit: z.optional(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number)),
      z.int().check(z.minimum(1), z.maximum(200)),
    ),
  ),
  cursor: z.optional(z.string().check(z.maxLength(200))),
}

/** A page of a list, with the cursor of the next page. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()), total: z.int() })
}
