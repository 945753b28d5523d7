/** A part of the client contract, built by `client-contract-plugin.ts`. */
declare module 'virtual:client-contract/*' {
  export const part: unknown
}
