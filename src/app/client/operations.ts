import carried from '../../contract/client-contract.json' with { type: 'json' }
import type { Operation } from '../../contract/table.ts'
import { conforms, type Shape, type Shapes } from './conforms.ts'

interface CarriedOperation {
  readonly method: string
  /** With parameters in braces. */
  readonly path: string
  readonly answer?: Shape
}

// Made from the contract table and held to it by a test: here it gets the types that its bytes stand for.
const { operations, shapes } = carried as unknown as {
  readonly operations: Readonly<Record<Operation, CarriedOperation>>
  readonly shapes: Shapes
}

export function operationOf(operation: Operation): CarriedOperation {
  return operations[operation]
}

/** Whether a body has the shape of an operation's answer. */
export function isAnswer(operation: Operation, body: unknown): boolean {
  const { answer } = operations[operation]
  return answer === undefined || conforms(body, answer, shapes)
}

/** Whether a body is a problem document. */
export function isProblem(body: unknown): boolean {
  return conforms(body, { $ref: '#/$defs/Problem' }, shapes)
}
