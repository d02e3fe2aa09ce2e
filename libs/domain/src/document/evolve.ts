import { Defect } from '../refusal.js'
import type { Document, DocumentEvent } from './document.js'

export const evolve = (document: Document | null, event: DocumentEvent): Document => {
  if (event.type === 'DocumentRegistered') return { ...event.document, versions: [] }
  if (!document) throw new Defect(`${event.type} before the document was registered`)
  return { ...document, versions: [...document.versions, event.version] }
}
