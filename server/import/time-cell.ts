import { at, parseDay, type TimeOfDay } from '../../src/domain/time/day.ts'
import { parseInstant, plus } from '../../src/domain/time/instant.ts'

/** Returns a cell such as `9:00`, `9 h 00`, `17 h` or `5:30 p.m.` as `HH:mm`. Returns others unchanged. */
export function timeOfCell(cell: string): string {
  const [, hour, minute = '00', half] =
    /^(\d{1,2})(?:(?::|\s*h\s*)(\d{2})(?::00)?|\s*h|(?=\s*[ap]))\s*(?:([ap])\.?\s*m\.?)?$/i.exec(cell) ?? []
  if (hour === undefined) return cell
  if (half === undefined) return `${hour.padStart(2, '0')}:${minute}`
  if (hour === '0' || Number(hour) > 12) return cell
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minute}`
}

/**
 * Returns the instant of a cell: ISO 8601 with an offset, or a spreadsheet's day and time in the stores' time
 * zone (for the repeated hour in autumn, the first). Returns others unchanged.
 */
export function instantOfCell(cell: string): string {
  const [, date = '', hours, minutes, seconds = '00'] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell) ?? []
  const day = parseDay(date)
  if (day === null) return parseInstant(cell) ?? cell
  const time: TimeOfDay = `${Number(hours)}:${Number(minutes)}`
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return cell
  return plus(at(day, time), Number(seconds) * 1000)
}
