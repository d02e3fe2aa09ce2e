import { actingOffice } from '../office/acting-office.js'
import { cut, type Frame } from './frames.js'

/** After the connection was lost, until it is tried again: longer each time, and not all readers at once. */
const pauseAfter = (failures: number): number => Math.min(2 ** failures, 30) * (500 + Math.random() * 1_000)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Hears what changes, as it happens, in the office of this window, until `signal`; lost, it comes back to where it was. */
export async function listen(hear: (frame: Frame) => void, signal: AbortSignal): Promise<void> {
  let last: string | undefined
  for (let failures = 0; !signal.aborted; failures++) {
    const reader = await readerFrom(last, signal)
    for (let left = '', piece = await next(reader); piece !== undefined; piece = await next(reader)) {
      const come = cut(left + piece)
      left = come.left
      for (const frame of come.frames) {
        last = frame.id ?? last
        failures = 0
        hear(frame)
        if (frame.event === 'ended') return
      }
    }
    await pause(pauseAfter(failures))
  }
}

type Reader = ReadableStreamDefaultReader<string> | null

async function readerFrom(last: string | undefined, signal: AbortSignal): Promise<Reader> {
  const office = actingOffice()
  const headers = {
    ...(office !== null && { 'x-office': office }),
    ...(last !== undefined && { 'last-event-id': last }),
  }
  const { ok, body } = (await orLost(fetch('/api/v1/events', { headers, signal }))) ?? { ok: false, body: null }
  return ok && body ? body.pipeThrough(new TextDecoderStream()).getReader() : null
}

/** What came next; undefined: nothing comes any more. */
async function next(reader: Reader): Promise<string | undefined> {
  return (await orLost(reader?.read()))?.value
}

/** Undefined where the connection was lost, or let go: that is no fault, it is tried again. */
const orLost = async <T>(coming: Promise<T> | undefined): Promise<T | undefined> => coming?.catch(() => undefined)
