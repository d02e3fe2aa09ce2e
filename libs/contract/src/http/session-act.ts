import { modes } from '@plenary/domain'
import { z } from 'zod'
import { eraseContent } from './erase-content.js'
import { accessMark, day, clockTime, id, line, place, stageMoment, text, title, when } from './values.js'

/** At the seat; without an hour, at the usual one of such a moment. */
const onDay = z.strictObject({ on: day, time: clockTime.optional() })
const edition = z.int().min(1).max(10_000)

export const submitProposal = z.strictObject({
  type: z.literal('SubmitProposal'),
  title: title.optional(),
  mark: accessMark.optional(),
  subject: id.optional(),
  justification: text.optional(),
})
export const withdrawItem = z.strictObject({ type: z.literal('WithdrawItem'), item: id })
export const answerCall = z.strictObject({ type: z.literal('AnswerCall'), stage: id, none: z.boolean().optional() })
export const askExtension = z.strictObject({ type: z.literal('AskExtension'), stage: id, until: onDay, reason: text })

/** What a person asks of a session. */
export const sessionAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FirmUp'), opening: when, place: place.optional() }),
  z.strictObject({
    type: z.literal('MoveSession'),
    opening: when,
    place: place.optional(),
    host: id.optional(),
    authority: line,
    reason: text,
  }),
  z.strictObject({ type: z.literal('PostponeSession'), authority: line, reason: text }),
  z.strictObject({ type: z.literal('CancelSession'), authority: line, reason: text }),
  askExtension,
  z.strictObject({
    type: z.literal('GrantExtension'),
    stage: id,
    body: id,
    until: onDay,
    authority: line,
    reason: text,
  }),
  z.strictObject({ type: z.literal('DeclineExtension'), stage: id, body: id, reason: text }),
  z.strictObject({
    type: z.literal('FixDate'),
    stage: id,
    moment: stageMoment,
    ...onDay.shape,
    authority: line,
    reason: text,
  }),
  z.strictObject({ type: z.literal('ReleaseDate'), stage: id, moment: stageMoment, reason: text }),
  z.strictObject({ type: z.literal('GrantWaiver'), stage: id, moment: stageMoment, authority: line, reason: text }),
  z.strictObject({ type: z.literal('AdoptProcedure'), hash: id, authority: line, reason: text }),
  z.strictObject({ type: z.literal('RedrawPlan'), authority: line, reason: text, calendar: id.optional() }),
  z.strictObject({ type: z.literal('ChangeMode'), mode: z.enum(modes), authority: line, reason: text }),
  z.strictObject({
    type: z.literal('SettleOutage'),
    stage: id,
    until: onDay.optional(),
    authority: line,
    reason: text,
  }),
  submitProposal,
  z.strictObject({ type: z.literal('AcceptProposal'), proposal: id }),
  z.strictObject({ type: z.literal('ReturnProposal'), proposal: id, reasons: text.optional() }),
  z.strictObject({ type: z.literal('IncludeItem'), source: id }),
  withdrawItem,
  z.strictObject({ type: z.literal('RetitleItem'), item: id, was: title, title }),
  answerCall,
  z.strictObject({ type: z.literal('ComposeEdition') }),
  z.strictObject({ type: z.literal('ClearAgenda'), edition }),
  z.strictObject({ type: z.literal('ApproveAgenda'), edition }),
  z.strictObject({ type: z.literal('Approve'), stage: id }),
  z.strictObject({ type: z.literal('SendBack'), stage: id, reasons: text }),
  z.strictObject({ type: z.literal('Dispatch'), stage: id }),
  z.strictObject({ type: z.literal('Sign'), stage: id }),
  eraseContent,
])
