import { pgRole } from 'drizzle-orm/pg-core'

/** Created by the first migration where missing: roles belong to the server, not to a database. */
export const appRole = pgRole('dockboard_app').existing()
export const intakeRole = pgRole('dockboard_intake').existing()
export const projectorRole = pgRole('dockboard_projector').existing()
export const signInRole = pgRole('dockboard_sign_in').existing()
export const operationsRole = pgRole('dockboard_operations').existing()
export const supportRole = pgRole('dockboard_support').existing()
export const retentionRole = pgRole('dockboard_retention').existing()
