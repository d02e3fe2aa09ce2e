import { expect, test } from '@jest/globals'
import { MessageTypes } from './message-types.js'

const message = (type: string, body: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)])
}

test('messages are told apart by their lengths, not by what they carry', () => {
  const server = new MessageTypes(false)
  expect(server.read(Buffer.concat([message('T', 'SQZ'), message('Z', 'I')]))).toEqual(['T', 'Z'])
})

test('a message that comes in pieces counts once, when it is whole', () => {
  const server = new MessageTypes(false)
  const whole = message('Z', 'I')
  const pieces = [whole.subarray(0, 3), whole.subarray(3, 5), whole.subarray(5)]
  expect(pieces.map((piece) => server.read(piece))).toEqual([[], [], ['Z']])
})

test('what a client says first has no type', () => {
  const client = new MessageTypes(true)
  expect(client.read(Buffer.concat([message('', 'user'), message('Q', 'select')]))).toEqual(['Q'])
})
