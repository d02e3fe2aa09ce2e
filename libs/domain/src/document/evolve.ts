import { Defect } from '../refusal.js'
import type { Document, DocumentEvent } from './document.js'

export const evolve = (document: Document | null, event: DocumentEvent): Document => {
  if (event.type === 'DocumentRegistered') return { ...event.document, versions: [] }
  if (!document) throw new Defect(`${event.type} before the document was registered`)
  if (event.type === 'DistributionChanged') {
    const { access } = document
    return access ? { ...document, access: { ...access, distribution: event.distribution } } : document
  }
  return { ...document, versions: [...document.versions, event.version] }
}
