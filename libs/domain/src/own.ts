/** What a record holds under a name from outside: what every object has of itself (`constructor`) is not in it. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
