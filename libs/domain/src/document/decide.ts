import type { Context } from '../rule.js'
import type { Document, DocumentCommand, DocumentEvent } from './document.js'
import { refuse } from './refusals.js'
import { addVersion } from './rules/add-version.js'
import { changeDistribution } from './rules/change-distribution.js'
import { registerDocument } from './rules/register-document.js'

export const decide = (
  document: Document | null,
  command: DocumentCommand,
  context: Context,
): readonly DocumentEvent[] => {
  switch (command.type) {
    case 'RegisterDocument':
      return document ? refuse.registered() : registerDocument(command, context)
    case 'ChangeDistribution':
      return changeDistribution(document ?? refuse.unknown(), command, context)
    case 'AddVersion':
      return addVersion(document ?? refuse.unknown(), command, context)
  }
}
