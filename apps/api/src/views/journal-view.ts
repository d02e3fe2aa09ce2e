import type { journalEntry } from '@plenary/contract/http'
import type { JournalRow } from '@plenary/store'
import type { z } from 'zod'

type Entry = z.output<typeof journalEntry>
interface Kept {
  readonly actor: Entry['by']
  readonly event: Entry['event'] & { readonly authority?: string; readonly was?: unknown }
}

/** What stands in the journal, as an auditor reads it; `payload` is the text that the hash is made of. */
export function journalEntryOf({ hash, ...row }: JournalRow): Entry {
  const { actor, event } = JSON.parse(row.payload) as Kept
  const { authority, was } = event
  return {
    ...row,
    by: actor,
    ...(authority !== undefined && { authority }),
    ...(was !== undefined && { was }),
    event,
    hash: hash.toString('hex'),
  }
}
