import { expect, test } from '@jest/globals'
import { Credentials } from './credentials.js'

test('who shows nothing, or nothing that can be a token, is told that it is missing', async () => {
  const credentials = new Credentials(undefined as never, undefined as never, undefined)
  const headers = [{}, { cookie: 'another=1' }, { authorization: 'Basic abc' }, { authorization: 'Bearer two words' }]
  for (const shown of headers)
    await expect(credentials.of({ headers: shown, receivedAt: 0 } as never)).rejects.toThrow('token.missing')
})
