import { pgRole } from 'drizzle-orm/pg-core'

/** Made by the first migration where the server has none yet: roles belong to the server, not to one database. */
export const appRole = pgRole('dockboard_app').existing()
export const intakeRole = pgRole('dockboard_intake').existing()
export const projectorRole = pgRole('dockboard_projector').existing()
export const signInRole = pgRole('dockboard_sign_in').existing()
export const operationsRole = pgRole('dockboard_operations').existing()
export const supportRole = pgRole('dockboard_support').existing()
export const retentionRole = pgRole('dockboard_retention').existing()
