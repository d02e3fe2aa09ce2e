import type { Store } from '@plenary/store'
import { add, anotherTally, openTally, tell } from './tally-store.js'

/** A commission in which a bit of everything has happened: rows, duties, notices, texts, receipts, tells, calls. */
export async function aHistory(store: Store) {
  const { commission, tally } = await openTally(store)
  const listener = await anotherTally(store, commission, 'decision')
  await tell(store, tally, { type: 'Listen', listener })
  await add(store, tally, 'first', 3)
  await tell(store, tally, { type: 'PutItem', id: 'one', title: 'One' })
  await tell(store, tally, { type: 'PutItem', id: 'two', title: 'Two' })
  await tell(store, tally, { type: 'PutItem', id: 'one', title: 'One, again' })
  await tell(store, tally, { type: 'DropItem', id: 'two' })
  await tell(store, tally, { type: 'Owe', key: 'report', body: 'kg', due: Date.UTC(2030, 0, 1) })
  await tell(store, tally, { type: 'Owe', key: 'letter', body: 'tj', due: Date.UTC(2031, 0, 1) })
  await tell(store, tally, { type: 'Settle', key: 'letter' })
  const { events } = await tell(store, tally, { type: 'Add', by: 1, note: { text: 'spoken' } }, 'second')
  await tell(store, tally, { type: 'Call' })
  const [{ note }] = events as unknown as [{ note: { content: string } }]
  return { commission, tally, listener, content: note.content }
}
