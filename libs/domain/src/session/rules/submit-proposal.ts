import { type AccessMark, checkUnwritten, titleOfMarked } from '../../access/mark.js'
import { personOf, signed } from '../../access/signed.js'
import type { Rule } from '../../rule.js'
import { type Content, isTitled, type Title } from '../../title.js'
import { answered, askedIn, isLate } from '../stages/answers.js'
import type { SessionEvent } from '../events.js'
import { checkNotSitting } from '../stages/plenary.js'
import { refuse } from '../refusals.js'
import type { Session } from '../session.js'
import { stagesAbout } from '../stages/stage-rules.js'

interface SubmitProposal {
  readonly title?: Title
  readonly mark?: AccessMark
  readonly subject?: string
  readonly justification?: Content
}

/** A part, a council or the secretariat proposes an item; after the due moment it is kept and marked late. */
export const submitProposal: Rule<Session, SubmitProposal, SessionEvent> = (session, command, context) => {
  const { mark, subject, justification } = command
  checkNotSitting(session)
  const title = mark ? unwritten(mark, command) : titled(command)
  if (subject && !session.subjects.includes(subject)) refuse.subjectUnknown({ subject, pointer: '/subject' })
  const { body } = personOf(context.actor)
  const by = signed(context.actor)
  const call = stagesAbout(session, context.procedure, 'proposals')
  const { at } = context
  const late = call.every((id) => isLate(session, id, body, at))
  return [
    {
      type: 'ProposalSubmitted',
      v: 1,
      at,
      proposal: context.idFor('proposal', body, Object.keys(session.proposals).length),
      body,
      title,
      ...(mark && { mark }),
      ...(subject && { subject }),
      late,
      ...(justification && { justification }),
      by,
    },
    ...call.flatMap((id) => answered(session, id, askedIn(session, id, body), { at, by })),
  ]
}

const titled = ({ title }: SubmitProposal): Title =>
  isTitled(title) ? title : refuse.titleEmpty({ pointer: '/title' })

const unwritten = (mark: AccessMark, { title, justification }: SubmitProposal): Title => {
  checkUnwritten(mark, { title, justification })
  return titleOfMarked(mark, 'item')
}
