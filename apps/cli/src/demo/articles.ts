import type { Matter, Procedure, Stage } from '@plenary/domain'
import type { Fields } from './words.js'

/** Acts that carry out a stage without naming it. */
const matters: Readonly<Record<string, Matter>> = {
  OpeningFirmed: 'dateAndPlace',
  SittingOpened: 'sitting',
}

/** The article on which an act rests: the one that it names, else that of the stage which it is about. */
export function articleOf(type: string, event: Fields, { stages }: Procedure): string | undefined {
  const { article } = event.decision === undefined ? event : (event.decision as Fields)
  if (typeof article === 'string') return article
  // When and where the next session meets is fixed by the rule by which this one opened.
  if (type === 'NextSessionFixed') return stages.find(({ matter }) => matter === 'sitting')?.opens?.article
  const [name] = (event.stage ?? (type === 'DutyReminded' ? String(event.duty) : '')).split('/')
  return ofStage(stages.find(({ id, matter }) => id === name || matter === matters[type]))
}

const ofStage = (stage: Stage | undefined): string | undefined => stage?.article ?? stage?.due.article
