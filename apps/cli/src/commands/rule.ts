import { adoptionCase, quorumCase, silenceCase } from '@plenary/contract/rule-case'
import { editionOf } from '../procedure/edition.js'
import { adoption, adoptionOf, quorum, quorumOf, silence, silenceOf } from '@plenary/domain'
import type { AdoptionKind, Text } from '@plenary/domain'
import { Command } from 'commander'
import { output } from '../output.js'
import { answerLines } from '../rule/answer-lines.js'
import { caseIn } from '../rule/case-in.js'
import { roundOf } from '../rule/round-of.js'
import { bareCommand, type BareAsked } from './command.js'

interface RuleAsked extends BareAsked {
  case: string
}

/** Tries a rule of an edition on a case before anybody trusts it; needs no engines. */
export function ruleCommand(): Command {
  const group = new Command('rule').description('tries a rule of an edition of the rules of procedure on a case')
  group.addCommand(trying('quorum', 'whether a commission is competent', ruleOfQuorum))
  group.addCommand(trying('adoption', 'whether these positions adopt a decision, and whom it binds', ruleOfAdoption))
  group.addCommand(trying('silence', 'how a round without a sitting ends', ruleOfSilence))
  return group
}

/** What a rule answers, with its reason in both languages. */
type Answer = { readonly why: Text; readonly article: string } & Readonly<Record<string, unknown>>

function trying(name: string, description: string, answerOf: (id: string, file: string) => Answer): Command {
  return bareCommand(name, description)
    .argument('<edition>', 'id of the edition')
    .requiredOption('--case <file>', 'the case, a file of JSON')
    .action((id: string, { case: file, lang, json }: RuleAsked) => {
      const { why, article, ...answer } = answerOf(id, file)
      const said = { ...answer, why: why[lang], article }
      output(json).give(answerLines(said), said)
    })
}

function ruleOfQuorum(id: string, file: string): Answer {
  const rules = editionOf(id)
  const { members, suspended = [], present, remote, convocation } = caseIn(quorumCase, file)
  const presence = { members, suspended, present, ...(remote && { remote }), ...(convocation && { convocation }) }
  return { ...quorum(quorumOf(rules), presence) }
}

function ruleOfAdoption(id: string, file: string): Answer {
  const rules = editionOf(id)
  const { kind, members, present, positions, conditions } = caseIn(adoptionCase, file)
  // A kind that the edition does not name is refused like any rule that it does not have.
  const rule = adoptionOf(rules, kind as AdoptionKind)
  const inWriting = kind === 'writtenProcedure'
  return { ...adoption(rule, { parts: members, present, inWriting, positions, ...(conditions && { conditions }) }) }
}

function ruleOfSilence(id: string, file: string): Answer {
  const rules = editionOf(id)
  const asked = caseIn(silenceCase, file)
  const round = roundOf(asked, file)
  const { answered, broken, ...rest } = silence(silenceOf(rules), round)
  const { groups, silent, undelivered } = answered
  const typedAt = broken && asked.replies[round.replies.indexOf(broken)]?.at
  return {
    ...rest,
    groups: { ...groups, silent, undelivered },
    ...(broken && { brokenBy: broken.part, brokenAt: typedAt }),
  }
}
