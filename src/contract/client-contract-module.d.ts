/** A part of the contract as browsers carry it, made by `client-contract-plugin.ts`. */
declare module 'virtual:client-contract/*' {
  export const part: unknown
}
