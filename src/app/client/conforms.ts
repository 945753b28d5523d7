import { parseDay } from '../../domain/time/day.ts'
import { parseInstant } from '../../domain/time/instant.ts'

/** The subset of JSON Schema that the schemas of responses use. */
export interface Shape {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly $ref?: string
}

export type Shapes = Readonly<Record<string, Shape>>

/** Whether a value conforms to its schema. Ignores unknown fields, since a newer API may send more. */
export function conforms(value: unknown, shape: Shape, shapes: Shapes): boolean {
  const { $ref, anyOf, oneOf, type } = shape
  if ($ref !== undefined) {
    const named = shapes[$ref.slice($ref.lastIndexOf('/') + 1)]
    return named !== undefined && conforms(value, named, shapes)
  }
  const choices = anyOf ?? oneOf
  if (choices !== undefined) return choices.some((choice) => conforms(value, choice, shapes))
  if ('const' in shape && value !== shape.const) return false
  if (shape.enum !== undefined && !shape.enum.includes(value)) return false
  if (type === undefined) return true
  if (typeof type === 'string') return isOfType(value, type, shape, shapes)
  return type.some((each) => isOfType(value, each, shape, shapes))
}

function isOfType(value: unknown, type: string, shape: Shape, shapes: Shapes): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'integer':
      return Number.isSafeInteger(value)
    case 'string':
      return typeof value === 'string' && hasFormat(value, shape.format)
    case 'array':
      return Array.isArray(value) && value.every((item) => conforms(item, shape.items ?? {}, shapes))
    case 'object':
      return isRecord(value) && hasProperties(value, shape, shapes)
    default:
      return typeof value === type
  }
}

function hasFormat(value: string, format: string | undefined): boolean {
  if (format === 'date-time') return parseInstant(value) !== null
  return format !== 'date' || parseDay(value) !== null
}

/** Loops for speed: a list of a thousand stores calls this twenty thousand times before it is rendered. */
function hasProperties(value: Readonly<Record<string, unknown>>, shape: Shape, shapes: Shapes): boolean {
  const { required = [], properties = {} } = shape
  for (const name of required) if (!Object.hasOwn(value, name)) return false
  for (const name in properties) {
    const each = properties[name]
    if (each !== undefined && Object.hasOwn(value, name) && !conforms(value[name], each, shapes)) return false
  }
  return true
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
