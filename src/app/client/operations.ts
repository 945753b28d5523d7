import { part as carried } from 'virtual:client-contract/everyone'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import type { Operation } from '../../contract/table.ts'
import { conforms, type Shape, type Shapes } from './conforms.ts'

interface CarriedOperation {
  readonly method: string
  /** With parameters in braces. */
  readonly path: string
  readonly changes?: readonly ChangeTopic[]
  readonly dependsOn?: readonly ChangeTopic[]
  readonly response?: Shape
}

/** A part of the contract, as it is made from the table. */
interface Part {
  readonly operations: Readonly<Partial<Record<Operation, CarriedOperation>>>
  readonly shapes: Shapes
}

// Made from the contract table: here it gets the types that its bytes stand for.
let { operations, shapes } = carried as Part

/** Takes in what only some of those who sign in are sent. */
export function carry(part: unknown): void {
  const more = part as Part
  operations = { ...operations, ...more.operations }
  shapes = { ...shapes, ...more.shapes }
}

/** Throws where nobody has carried the operation: its pages were not loaded. */
export function operationOf(operation: Operation): CarriedOperation {
  const found = operations[operation]
  if (found === undefined) throw new Error(`${operation} is not carried here`)
  return found
}

/** Whether the response of the operation that a query key begins with depends on a topic; false for any other key. */
export function dependsOn(operation: unknown, topic: ChangeTopic): boolean {
  return (
    typeof operation === 'string' && (operations[operation as Operation]?.dependsOn?.includes(topic) ?? false)
  )
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
