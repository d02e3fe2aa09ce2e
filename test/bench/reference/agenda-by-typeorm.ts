import 'reflect-metadata'
import { DataSource, EntitySchema } from 'typeorm'

interface DocumentRow {
  id: string
  class: string
  title: object
  versions: number
  sha256: string | null
  of: ItemRow
}
interface ItemRow {
  session: string
  id: string
  position: number
  title: object
  origin: string
  proposer: string
  status: string
  documents: DocumentRow[]
}

const item = new EntitySchema<ItemRow>({
  name: 'agenda_item',
  columns: {
    session: { type: 'uuid', primary: true },
    id: { type: 'text', primary: true },
    position: { type: 'int' },
    title: { type: 'jsonb' },
    origin: { type: 'text' },
    proposer: { type: 'text' },
    status: { type: 'text' },
  },
  relations: { documents: { type: 'one-to-many', target: 'document', inverseSide: 'of' } },
})
const document = new EntitySchema<DocumentRow>({
  name: 'document',
  columns: {
    id: { type: 'uuid', primary: true },
    class: { type: 'text' },
    title: { type: 'jsonb' },
    versions: { type: 'int' },
    sha256: { type: 'text', nullable: true },
  },
  relations: {
    of: {
      type: 'many-to-one',
      target: 'agenda_item',
      joinColumn: [
        { name: 'session', referencedColumnName: 'session' },
        { name: 'item', referencedColumnName: 'id' },
      ],
    },
  },
})

/** The same rows through TypeORM's `find` with relations, as one would write it first. */
export async function agendaByTypeorm(url: string): Promise<(session: string) => Promise<object>> {
  const source = new DataSource({ type: 'postgres', url, entities: [item, document], poolSize: 8 })
  await source.initialize()
  const items = source.getRepository(item)
  return async (session) => ({
    id: session,
    items: await items.find({ where: { session }, relations: { documents: true }, order: { position: 'ASC' } }),
  })
}
