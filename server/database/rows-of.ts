import * as z from 'zod'

const Result = z.object({ rows: z.array(z.unknown()) })

/** The rows of a statement that no table describes, each checked. Both drivers give them in the same form. */
export function rowsOf<T>(row: z.ZodType<T>, result: unknown): T[] {
  return Result.parse(result).rows.map((each) => row.parse(each))
}
