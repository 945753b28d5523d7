/** The content of one row of the overview of a chain. */
export interface Row {
  readonly outlook: string
  readonly name: string
  readonly facts: string
  readonly detail: string
}
