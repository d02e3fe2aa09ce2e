import { HttpException } from '@nestjs/common'
import type { FaultText } from './http-fault.js'

/** Faults that Fastify or Nest find before our own code is asked, by status. */
const texts: Readonly<Record<number, FaultText>> = {
  400: { status: 400, code: 'request.malformed', en: 'The request cannot be read', ru: 'Запрос не читается' },
  404: { status: 404, code: 'route.unknown', en: 'There is nothing here', ru: 'Здесь ничего нет' },
  413: { status: 413, code: 'body.tooLarge', en: 'The body is too large', ru: 'Тело запроса слишком велико' },
  414: { status: 414, code: 'address.tooLong', en: 'The address is too long', ru: 'Адрес слишком длинный' },
  408: { status: 408, code: 'request.tooSlow', en: 'The request took too long', ru: 'Запрос поступал слишком долго' },
  415: {
    status: 415,
    code: 'body.notJson',
    en: 'A body is application/json, in UTF-8 and not compressed',
    ru: 'Тело запроса — application/json в UTF-8 без сжатия',
  },
  431: { status: 431, code: 'headers.tooLarge', en: 'The headers are too large', ru: 'Заголовки слишком велики' },
}

/** Null: none of these, so a fault of the product itself. */
export function foreignFault(error: unknown): FaultText | null {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error)
  if (!(status >= 400 && status < 500)) return null
  return texts[status] ?? { ...(texts[400] as FaultText), status }
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
