const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The call of the door's function for one act, as a console brings it by itself, past our code. */
export function forgedAct(head: object, payloads: readonly string[], changes: object = {}, type = 'Added'): string {
  const act = { part: null, was: 1, version: 2, shape: 1, calls: false, open: true, at: 0, by_time: false, ...head }
  const list = (texts: readonly string[]) => `array[${texts.map(quoted).join(', ')}]::text[]`
  const [types, entries] = [list(payloads.map(() => type)), list(payloads)]
  return `record_act(${quoted(JSON.stringify(act))}, '{}', ${types}, ${entries}, ${quoted(JSON.stringify(changes))})`
}
/** An entry of a person, with no more in it than is asked for. */
export const entryOf = (person: string, event: object = {}): string =>
  JSON.stringify({ actor: { kind: 'person', person }, event })
