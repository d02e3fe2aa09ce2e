import type { Text } from '../../procedure/procedure.js'

/** What an act is called when it is asked of somebody. */
const acts: Readonly<Record<string, Text>> = {
  SubmitProposal: {
    en: 'hand in proposals, or say that there are none',
    ru: 'внести предложения или сообщить, что их нет',
  },
  AcceptProposal: { en: 'accept the proposal or return it', ru: 'принять или вернуть предложение' },
  IncludeItem: { en: 'include it in the draft agenda', ru: 'включить в проект повестки дня' },
  AddVersion: { en: 'hand in the draft', ru: 'представить проект' },
  AnswerCall: { en: 'answer', ru: 'дать ответ' },
  FirmUp: { en: 'firm up the date and the place', ru: 'уточнить дату и место проведения' },
  MoveSession: { en: 'set a new date of the session', ru: 'установить новую дату заседания' },
  ReportImplementation: { en: 'report on implementation', ru: 'представить информацию о ходе выполнения' },
  Reply: { en: 'reply in the tour of approval', ru: 'дать ответ в рамках согласования' },
  GiveOpinion: { en: 'give an opinion', ru: 'дать заключение' },
  GrantExtension: {
    en: 'decide on the request for an extension',
    ru: 'рассмотреть просьбу о продлении срока',
  },
  SettleOutage: {
    en: 'extend or confirm the closing, before which the service could not be reached',
    ru: 'продлить срок или подтвердить завершение (перед наступлением срока сервис был недоступен)',
  },
  ComposeEdition: { en: 'compose an edition of the agenda', ru: 'подготовить редакцию повестки' },
  ClearAgenda: { en: 'clear the draft agenda', ru: 'проработать проект повестки дня' },
  ApproveAgenda: { en: 'approve the agenda for tabling', ru: 'одобрить повестку дня для внесения' },
  Approve: { en: 'approve', ru: 'одобрить' },
  Dispatch: { en: 'send out', ru: 'разослать' },
  Sign: { en: 'sign', ru: 'подписать' },
  CloseSitting: { en: 'open, hold and close the sitting', ru: 'открыть, провести и закрыть часть заседания' },
  ConcludeClause: {
    en: 'conclude on the implementation of its clauses',
    ru: 'вынести результат рассмотрения хода выполнения пунктов',
  },
}
const answer: Text = { en: 'answer', ru: 'дать ответ' }

/** Acts that say too little without the stage that they answer. */
const namedByStage: readonly string[] = ['AnswerCall', 'Approve', 'Dispatch', 'Sign', 'SettleOutage']

export const actInWords = (act: string): Text => acts[act] ?? answer
export const isNamedByStage = (act: string): boolean => namedByStage.includes(act) || !acts[act]

/** Levels of reminders (domain section 7). */
const levels: Readonly<Record<string, Text>> = {
  L0: { en: 'calendar notice', ru: 'уведомление о сроке' },
  L1: { en: 'courtesy reminder', ru: 'напоминание' },
}
const reminder: Text = { en: 'reminder', ru: 'напоминание' }
export const levelInWords = (level: string): Text => levels[level] ?? reminder
