import { refusals, type Refuse } from '../refusal.js'
import { ofDates } from './refusals-of-dates.js'
import { otherRules } from './refusals-of-rules.js'

const catalogue = {
  ...ofDates,
  ...otherRules,
  unknown: [404, 'session.unknown', 'There is no such session.', 'Такого заседания нет.'],
  closed: [409, 'session.closed', 'The session is closed.', 'Заседание закрыто.'],
  cancelled: [409, 'session.cancelled', 'The session has been cancelled.', 'Заседание отменено.'],
  held: [409, 'session.held', 'The plenary has been held.', 'Пленарное заседание уже состоялось.'],
  notYet: [409, 'time.notYet', 'Nothing is due yet.', 'Срок ещё не наступил.'],
  stageUnknown: [404, 'stage.unknown', 'This session has no such stage.', 'У заседания нет такого этапа.'],
  stageNotReady: [409, 'stage.notReady', 'The stage cannot open yet.', 'Этап ещё не может начаться.'],
  stageNotOpen: [409, 'stage.notOpen', 'The stage is not under way.', 'Этап не идёт.'],
  stageNotEnding: [409, 'stage.notEnding', 'The stage has no end yet.', 'Этап ещё не завершён.'],
  stageNotHeld: [
    409,
    'stage.notHeld',
    'The closing of this stage is not held up by an outage.',
    'Завершение этого этапа не приостановлено из-за сбоя.',
  ],
  stageHeld: [
    409,
    'stage.held',
    'The closing of this stage is held up by an outage: what follows is settled first.',
    'Завершение этого этапа приостановлено из-за сбоя: сначала решается, что из этого следует.',
  ],
  stageOtherMatter: [422, 'stage.otherMatter', 'The stage is about something else.', 'Этап касается другого вопроса.'],
  notAsked: [
    403,
    'stage.notAsked',
    'Your office is not asked by this stage.',
    'К вашей должности этот этап не обращён.',
  ],
  nothingHandedIn: [
    422,
    'stage.nothingHandedIn',
    'This call is answered by handing in, or by declaring none.',
    'На этот сбор отвечают представлением документа или сообщением об отсутствии.',
  ],
  stageClosed: [409, 'stage.closed', 'The stage is over.', 'Этап завершён.'],
  stageCalledOff: [
    409,
    'stage.calledOff',
    'The stage does not apply to how the session meets: nothing is sent back to it.',
    'Этап при такой форме проведения заседания не проводится: возвращать на него нечего.',
  ],
  stageOpened: [409, 'stage.opened', 'The stage has begun.', 'Этап уже начат.'],
  stageInNewRound: [
    409,
    'stage.inNewRound',
    'The stage was sent back: its new round has a due moment of its own.',
    'Этап возвращён: у нового круга свой срок.',
  ],
  stageNoSuchMoment: [
    422,
    'stage.noSuchMoment',
    'The rules give the stage no such moment.',
    'Регламент не предусматривает у этапа такого момента.',
  ],
  stageWithSession: [
    422,
    'stage.withSession',
    'The date of this stage is that of the session: move the session.',
    'Дата этого этапа совпадает с датой заседания: нужен перенос заседания.',
  ],
  bodyNotAsked: [422, 'body.notAsked', 'The stage does not ask this body.', 'К этому органу этап не обращён.'],
  proposalUnknown: [404, 'proposal.unknown', 'There is no such proposal.', 'Такого предложения нет.'],
  proposalSettled: [409, 'proposal.settled', 'The proposal has been dealt with.', 'Предложение уже рассмотрено.'],
  sourceUnknown: [
    404,
    'source.unknown',
    'No such instruction or programme is registered.',
    'Такое поручение или программа не зарегистрированы.',
  ],
  itemUnknown: [404, 'item.unknown', 'There is no such item.', 'Такого вопроса нет.'],
  itemNotYours: [
    403,
    'item.notYours',
    'Only its proposer withdraws an item.',
    'Снять вопрос может только внёсший его.',
  ],
  itemWithdrawn: [409, 'item.withdrawn', 'The item has been withdrawn.', 'Вопрос снят.'],
  itemChanged: [409, 'item.changed', 'The item has changed meanwhile.', 'Вопрос тем временем изменён.'],
  reasonsMissing: [
    400,
    'proposal.reasonsMissing',
    'A proposal is returned with reasons.',
    'Предложение возвращают с обоснованием.',
  ],
  titleEmpty: [
    400,
    'title.empty',
    'A title is needed in one language at least.',
    'Нужно название хотя бы на одном языке.',
  ],
  subjectUnknown: [
    422,
    'subject.unknown',
    'The commission has no such subject.',
    'Такого предмета ведения у комиссии нет.',
  ],
  agendaEmpty: [409, 'agenda.empty', 'No item is included yet.', 'Ни один вопрос ещё не включён.'],
  agendaNotComposed: [409, 'agenda.notComposed', 'No edition is composed yet.', 'Редакция повестки ещё не составлена.'],
  agendaMovedOn: [409, 'agenda.movedOn', 'A newer edition stands.', 'Есть более новая редакция.'],
  agendaNotCleared: [
    409,
    'agenda.notCleared',
    'The edition is not cleared yet.',
    'Редакция ещё не согласована аппаратом.',
  ],
  agendaSentBack: [
    409,
    'agenda.sentBack',
    'The edition was sent back; a new one is owed.',
    'Редакция возвращена; нужна новая.',
  ],
  agendaDone: [409, 'agenda.done', 'This has been done for this edition.', 'Для этой редакции это уже сделано.'],
  fourEyes: [
    403,
    'agenda.fourEyes',
    'Who cleared an edition may not approve it.',
    'Согласовавший редакцию не может её одобрить.',
  ],
  dateNeeded: [
    422,
    'date.needed',
    'Without a date a session is postponed, not moved.',
    'Без новой даты заседание откладывается, а не переносится.',
  ],
  dateNotNarrower: [
    422,
    'date.notNarrower',
    'The date or hour is not within what was announced: move the session.',
    'Дата или час вне объявленных пределов: нужен перенос.',
  ],
  placeNotNarrower: [
    422,
    'place.notNarrower',
    'The place is not the one that was announced: move the session.',
    'Объявлено другое место: нужен перенос.',
  ],
  beforePrevious: [
    422,
    'date.beforePrevious',
    'The session before opens later.',
    'Предыдущее заседание открывается позже.',
  ],
  afterNext: [422, 'date.afterNext', 'The next session opens earlier.', 'Следующее заседание открывается раньше.'],
  hostNotAPart: [422, 'host.notAPart', 'The host is a national part.', 'Принимает заседание национальная часть.'],
  notHost: [
    403,
    'session.notHost',
    'Of the heads only that of the host part names date and place.',
    'Из председателей частей дату и место уточняет только принимающий.',
  ],
  postponed: [
    409,
    'session.postponed',
    'The session is postponed: it has a date again by the act that moves it (MoveSession), with authority and reason.',
    'Заседание отложено: новую дату устанавливает решение о переносе (MoveSession) с указанием основания и причины.',
  ],
  sittingOpened: [409, 'session.sittingOpened', 'The plenary has opened.', 'Пленарное заседание уже открыто.'],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)

/** Why something is refused, by the name under which a rule refuses it. */
export type Reason = keyof typeof catalogue
export const codeOf = (reason: Reason): string => catalogue[reason][1]
