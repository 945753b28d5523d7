type Json = Record<string, unknown>

/**
 * Returns the violations of a JSON Schema in a value, each with its path. A property that the schema does not
 * name is a violation, because the contract is an allow-list. So is a keyword that this function does not
 * support.
 */
export function violationsIn(schema: Json, value: unknown, schemas: Json, at = '$'): string[] {
  const reader = (each: unknown, inner: unknown, place: string) => violationsIn(each as Json, inner, schemas, place)
  return Object.entries(schema).flatMap(([keyword, rule]): string[] => {
    const fails = (broken: boolean) => (broken ? [`${at}: ${keyword} ${JSON.stringify(rule)}`] : [])
    switch (keyword) {
      case '$ref':
        return reader(schemas[String(rule).replace('#/components/schemas/', '')], value, at)
      case 'type':
        return fails(![rule].flat().some((type) => isOf(String(type), value)))
      case 'const':
        return fails(value !== rule)
      case 'enum':
        return fails(!(rule as unknown[]).includes(value))
      case 'anyOf':
      case 'oneOf': {
        // Reports the alternative with the fewest violations.
        const tried = (rule as Json[]).map((each) => reader(each, value, at))
        return tried.sort((a, b) => a.length - b.length)[0] ?? []
      }
      case 'pattern':
        return fails(typeof value === 'string' && !new RegExp(String(rule), 'u').test(value))
      case 'maxLength':
        return fails(typeof value === 'string' && value.length > Number(rule))
      case 'maxItems':
        return fails(Array.isArray(value) && value.length > Number(rule))
      case 'minimum':
        return fails(typeof value === 'number' && value < Number(rule))
      case 'maximum':
        return fails(typeof value === 'number' && value > Number(rule))
      case 'items':
        return Array.isArray(value) ? value.flatMap((item, index) => reader(rule, item, `${at}[${index}]`)) : []
      case 'required':
        return (rule as string[]).flatMap((name) => (isRecord(value) && name in value ? [] : fails(true)))
      case 'properties':
        return propertyViolations(schema, rule as Json, value, at, reader)
      case 'additionalProperties':
      case 'format':
      case 'description':
        return []
      default:
        throw new Error(`${at}: the keyword ${keyword} is not read by the contract suite`)
    }
  })
}

function propertyViolations(
  { additionalProperties }: Json,
  properties: Json,
  value: unknown,
  at: string,
  reader: (each: unknown, inner: unknown, place: string) => string[],
): string[] {
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name in properties) return reader(properties[name], inner, `${at}.${name}`)
    return isRecord(additionalProperties) ? [] : [`${at}.${name}: not named by the contract`]
  })
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'object':
      return isRecord(value)
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'null':
      return value === null
    default:
      return typeof value === type
  }
}
