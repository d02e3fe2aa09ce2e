import type { Access } from '../access/mark.js'
import { Defect } from '../refusal.js'
import type { Document, DocumentEvent } from './document.js'

const redistributed = (
  document: Document,
  access: Access,
  { distribution }: Extract<DocumentEvent, { type: 'DistributionChanged' }>,
): Document => ({ ...document, access: { ...access, distribution } })

export const evolve = (document: Document | null, event: DocumentEvent): Document => {
  if (event.type === 'DocumentRegistered') return { ...event.document, versions: [] }
  if (!document) throw new Defect(`${event.type} before the document was registered`)
  if (event.type === 'DistributionChanged')
    return document.access ? redistributed(document, document.access, event) : document
  return { ...document, versions: [...document.versions, event.version] }
}
