import type { journalEntry } from '@plenary/contract/http'
import type { Changed, JournalRow } from '@plenary/store'
import type { z } from 'zod'

type Entry = z.output<typeof journalEntry>
interface Kept {
  readonly actor: Entry['by']
  readonly event: Entry['event'] & { readonly authority?: string }
}

/** What stands in the journal, as an auditor reads it; `payload` is the text that the hash is made of. */
export function journalEntryOf({ hash, ...row }: JournalRow & Changed): Entry {
  const { actor, event } = JSON.parse(row.payload) as Kept
  const { authority } = event
  return {
    ...row,
    by: actor,
    ...(authority !== undefined && { authority }),
    event,
    hash: hash.toString('hex'),
  }
}
