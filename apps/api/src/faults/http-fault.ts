import type { Details } from '@plenary/domain'

export interface FaultText {
  readonly status: number
  readonly code: string
  readonly en: string
  readonly ru: string
}

/** What is wrong with a request as such, before any rule of a commission is asked. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault'
  constructor(
    readonly text: FaultText,
    readonly details: Details = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(text.code)
  }
}

type Catalogue = Readonly<Record<string, readonly [status: number, code: string, en: string, ru: string]>>
type Throwers<C> = {
  readonly [K in keyof C]: (details?: Details, headers?: Readonly<Record<string, string>>) => never
}
const throwers = <const C extends Catalogue>(catalogue: C): Throwers<C> => {
  const thrower =
    ([status, code, en, ru]: Catalogue[string]) =>
    (details?: Details, headers?: Readonly<Record<string, string>>): never => {
      throw new HttpFault({ status, code, en, ru }, details, headers)
    }
  return Object.fromEntries(Object.entries(catalogue).map(([name, entry]) => [name, thrower(entry)])) as Throwers<C>
}

export const fault = throwers({
  tokenMissing: [401, 'token.missing', 'Sign in first', 'Сначала войдите'],
  tokenUnknown: [401, 'token.unknown', 'This token is not valid, or no longer', 'Этот токен недействителен'],
  signInUnknown: [
    401,
    'signIn.unknown',
    'This sign-in is not valid, or no longer: sign in again',
    'Вход недействителен или завершён: войдите снова',
  ],
  signInRefused: [
    401,
    'signIn.refused',
    'This does not open the door: check what you entered',
    'Войти не удалось: проверьте введённое',
  ],
  passwordsOff: [
    403,
    'signIn.passwordsOff',
    'Nobody signs in with a password here',
    'Вход по паролю здесь не предусмотрен',
  ],
  providerOff: [
    403,
    'signIn.providerOff',
    'Nobody signs in from elsewhere here',
    'Вход через другую систему здесь не предусмотрен',
  ],
  tooManyStreams: [
    429,
    'events.tooMany',
    'You listen in too many places: close one of them',
    'Слишком много открытых потоков: закройте один из них',
  ],
  eventIdMalformed: [
    400,
    'events.idMalformed',
    'Last-Event-ID is the id of an event that was told here',
    'Last-Event-ID — это идентификатор полученного здесь события',
  ],
  tooManyAttempts: [
    429,
    'signIn.tooManyAttempts',
    'Too many tries: wait a little',
    'Слишком много попыток: подождите немного',
  ],
  tooManyRequests: [
    429,
    'request.tooMany',
    'Too many requests: wait a little',
    'Слишком много запросов: подождите немного',
  ],
  otherSite: [
    403,
    'request.otherSite',
    'With the cookie only a page of this site may ask for this',
    'С этим файлом cookie запрос принимается только со страницы этого сайта',
  ],
  officeNone: [403, 'office.none', 'You hold no office here today', 'Сегодня у вас нет здесь должности'],
  officeNeeded: [
    403,
    'office.needed',
    'You hold several offices: name one of them in X-Office',
    'У вас несколько должностей: назовите одну в X-Office',
  ],
  officeNotHeld: [403, 'office.notHeld', 'You do not hold this office', 'Вы не занимаете эту должность'],
  notReadable: [403, 'read.notPermitted', 'This is not open to your office', 'Это недоступно вашей должности'],
  notPermitted: [
    403,
    'act.notPermitted',
    'This act is not open to your office now',
    'Это действие сейчас недоступно вашей должности',
  ],
  unknown: [404, 'stream.unknown', 'Not found', 'Не найдено'],
  editionUnknown: [404, 'edition.unknown', 'The agenda has no such edition', 'Такой редакции повестки нет'],
  stageUnknown: [404, 'stage.unknown', 'This session has no such stage.', 'У заседания нет такого этапа.'],
  documentUnknown: [404, 'document.unknown', 'There is no such document.', 'Такого документа нет.'],
  dutyUnknown: [404, 'duty.unknown', 'There is no such duty.', 'Такой обязанности нет.'],
  bodyUnknown: [422, 'body.unknown', 'The commission has no such body.', 'Такого органа у Комиссии нет.'],
  itemUnknown: [404, 'item.unknown', 'There is no such item.', 'Такого вопроса нет.'],
  keyMissing: [
    400,
    'key.missing',
    'An act needs an Idempotency-Key of 1 to 200 printable characters',
    'Для действия нужен Idempotency-Key из 1–200 печатных знаков',
  ],
  preconditionMalformed: [
    400,
    'precondition.malformed',
    'If-Match names one version, as an ETag',
    'If-Match называет одну версию, как ETag',
  ],
  commandUnknown: [400, 'command.unknown', 'There is no such act.', 'Такого действия нет.'],
  bodyMalformed: [
    400,
    'body.malformed',
    'The body is not what is asked for here',
    'Тело запроса не соответствует ожидаемому',
  ],
  textMalformed: [
    400,
    'command.malformed',
    'The text holds characters that cannot be kept',
    'Текст содержит недопустимые символы',
  ],
  queryMalformed: [
    400,
    'query.malformed',
    'The address holds a parameter that is not known here, or not so',
    'В адресе неизвестный или неверный параметр',
  ],
})
