import { part as carried } from 'virtual:client-contract/everyone'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import type { Operation } from '../../contract/table.ts'
import { conforms, type Shape, type Shapes } from './conforms.ts'

interface CarriedOperation {
  readonly method: string
  /** Path template, with parameters in braces. */
  readonly path: string
  readonly changes?: readonly ChangeTopic[]
  readonly dependsOn?: readonly ChangeTopic[]
  readonly response?: Shape
}

/** The client's part of the contract, generated from the contract table. */
interface Part {
  readonly operations: Readonly<Partial<Record<Operation, CarriedOperation>>>
  readonly shapes: Shapes
}

// The plugin generates JSON from the contract table: it gets its type here.
let { operations, shapes } = carried as Part

/** Adds the operations and schemas that only some roles load. */
export function carry(part: unknown): void {
  const more = part as Part
  operations = { ...operations, ...more.operations }
  shapes = { ...shapes, ...more.shapes }
}

/** Returns the operation. Throws if its part of the contract is not loaded. */
export function operationOf(operation: Operation): CarriedOperation {
  const found = operations[operation]
  if (found === undefined) throw new Error(`${operation} is not carried here`)
  return found
}

/** Whether the operation in the first part of a query key depends on a topic; false for any other key. */
export function dependsOn(operation: unknown, topic: ChangeTopic): boolean {
  return typeof operation === 'string' && (operations[operation as Operation]?.dependsOn?.includes(topic) ?? false)
}

/** Whether a body has the shape of an operation's response. */
export function isResponse(operation: Operation, body: unknown): boolean {
  const { response } = operationOf(operation)
  return response === undefined || conforms(body, response, shapes)
}

/** Whether a body is a problem document. */
export function isProblem(body: unknown): boolean {
  return conforms(body, { $ref: '#/$defs/Problem' }, shapes)
}
