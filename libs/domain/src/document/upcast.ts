import { lift } from '../lift.js'
import type { DocumentEvent } from './document.js'

export const upcast = lift<DocumentEvent>('document', {
  DocumentRegistered: 1,
  DistributionChanged: 1,
  VersionAdded: 1,
})
