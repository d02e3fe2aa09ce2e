/** Lists of the domain are read only, those of a contract are not; both are sent alike. */
export type Sent<T> = T extends readonly (infer U)[]
  ? Sent<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Sent<T[K]> }
    : T
export const sent = <T>(one: T): Sent<T> => one as Sent<T>
