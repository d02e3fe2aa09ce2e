import { expect, test } from '@jest/globals'
import { ProviderSignIn } from './provider-sign-in.js'

test('nobody is sent anywhere, or comes back from anywhere, where no provider is set', async () => {
  const off = new ProviderSignIn(undefined as never, undefined)
  await expect(off.begin('/', 0)).rejects.toThrow('signIn.providerOff')
  await expect(off.finish('kept', 'code=1', 0)).rejects.toThrow('signIn.providerOff')
})
