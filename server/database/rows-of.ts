import * as z from 'zod'

const Result = z.object({ rows: z.array(z.unknown()) })

/** Returns the validated rows of a statement outside the schema. Both drivers return the same form. */
export function rowsOf<T>(row: z.ZodType<T>, result: unknown): T[] {
  return Result.parse(result).rows.map((each) => row.parse(each))
}
