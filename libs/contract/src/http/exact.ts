import type {
  Briefing,
  CommissionCommand,
  CommissionFounding,
  ConsultationAct,
  Content,
  DecisionAct,
  DeskAct,
  DocumentCommand,
  EraseContent,
  OfficeCommand,
  PreparedAct,
  ProcedureEdition,
  SealedAct,
  SessionAct,
  SittingAct,
} from '@plenary/domain'
import type { z } from 'zod'
import type { commissionAct, convening } from './commission-act.js'
import type { consultationAct } from './consultation-act.js'
import type { decisionAct } from './decision-act.js'
import type { deskAct } from './desk-act.js'
import type { documentAct, registerDocument } from './document-act.js'
import type { founding } from './founding.js'
import type { procedureEdition } from './procedure.js'
import type { sessionAct } from './session-act.js'
import type { sittingAct } from './sitting-act.js'

/** A command as it comes in: what a person writes is still the text itself. */
type Written<T> = T extends Content
  ? { text: string }
  : T extends readonly (infer U)[]
    ? Written<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Written<T[K]> }
      : T
/** With every field, so that one that is missing on either side is seen. */
type Whole<T> = T extends readonly (infer U)[]
  ? Whole<U>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: Whole<NonNullable<T[K]>> }
    : T
type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Exact<A, B> = Alike<A, B> extends true ? Alike<Whole<A>, Whole<B>> : false

type Same<Schema extends z.ZodType, Domain> = Exact<z.output<Schema>, Written<Domain>>
type ByPersons =
  | OfficeCommand['type']
  | 'ConveneSession'
  | 'TakeOver'
  | 'RegisterInstruction'
  | 'PutEditionInForce'
  | 'AdvanceClock'
  | 'ReleaseNotices'
type Command<C extends { readonly type: string }, T extends C['type']> = Extract<C, { readonly type: T }>

/** A calendar comes in as the text of a file, whose days are the command's. */
type ImportOfFile = Omit<Command<CommissionCommand, 'ImportCalendar'>, 'days'> & { csv: string }

type AllTrue<T extends readonly true[]> = T
/** What is prepared at a desk comes in as it is. */
type Unsealed<A> = A extends { readonly act: SealedAct }
  ? Omit<A, 'act'> & { readonly act: PreparedAct }
  : A extends { readonly said: Content }
    ? Omit<A, 'said'> & Briefing
    : A
/** Rules that come with the command: it pins them by their hash. */
type Brought<C> = Omit<C, 'procedure'> & { readonly procedure: ProcedureEdition }
/** The schemas say what the domain says, word by word: a command changed in one place only does not compile. */
export type SchemasOfCommands = AllTrue<
  [
    Same<typeof sessionAct, SessionAct | EraseContent>,
    Same<typeof sittingAct, SittingAct | EraseContent>,
    Same<typeof consultationAct, ConsultationAct | EraseContent>,
    Same<typeof decisionAct, DecisionAct | EraseContent>,
    Same<typeof deskAct, Unsealed<DeskAct> | EraseContent>,
    Same<typeof documentAct, Command<DocumentCommand, 'AddVersion' | 'ChangeDistribution'> | EraseContent>,
    Same<
      typeof registerDocument,
      Omit<Command<DocumentCommand, 'RegisterDocument'>, 'type' | 'commission' | 'session' | 'sealed'>
    >,
    Same<
      typeof commissionAct,
      Command<CommissionCommand, ByPersons> | Brought<Command<CommissionCommand, 'ProposeEdition'>> | ImportOfFile
    >,
    Same<typeof convening, Omit<Command<CommissionCommand, 'ConveneSession'>, 'type'>>,
    Same<typeof procedureEdition, ProcedureEdition>,
    Same<typeof founding, Omit<CommissionFounding, 'procedure'> & { procedure: string | ProcedureEdition }>,
  ]
>
