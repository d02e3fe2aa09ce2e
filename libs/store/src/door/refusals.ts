import { refusals } from '@plenary/domain'

export const refuse = refusals({
  actNotPermitted: [
    403,
    'act.notPermitted',
    'This act is not open to your office now',
    'Это действие сейчас недоступно вашей должности',
  ],
  changesNothing: [
    409,
    'act.changesNothing',
    'What is to be submitted stands there already: nothing would change',
    'То, что представляется, там уже значится: ничего не изменилось бы',
  ],
  commandMalformed: [
    400,
    'command.malformed',
    'The text holds characters that cannot be kept',
    'Текст содержит недопустимые символы',
  ],
  editionUnknown: [
    422,
    'edition.unknown',
    'This edition of the rules of procedure is not known',
    'Такая редакция регламента неизвестна',
  ],
  keyReused: [
    422,
    'key.reused',
    'This key was used for another request',
    'Этот ключ уже использован для другого запроса',
  ],
  streamMovedOn: [412, 'stream.movedOn', 'This has changed since you looked at it', 'С тех пор произошли изменения'],
  streamUnknown: [404, 'stream.unknown', 'Not found', 'Не найдено'],
  textErased: [
    409,
    'text.erased',
    'A text of this was erased: write it anew',
    'Текст этого документа уничтожен: напишите его заново',
  ],
})
