import { own } from '../own.js'
import type { Procedure, Text } from './procedure.js'

/** An article as it is cited: in the words of the edition where it gives them, else as it stands. */
export const citationOf = (article: string, { citations = {} }: Pick<Procedure, 'citations'>): Text =>
  own(citations, article) ?? { en: article, ru: article }
