import { createHmac } from 'node:crypto'
import { type CryptoKey, exportJWK, exportSPKI, type GenerateKeyPairResult, SignJWT } from 'jose'

type Keys = Readonly<Record<'trusted' | 'rsa' | 'other', GenerateKeyPairResult>>
/** What the forger knows: everything but the issuer's private keys. `away`: an address of theirs, asked by nobody. */
interface Forge extends Keys {
  readonly claims: Readonly<Record<string, unknown>>
  readonly away: string
}
const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
const good = { alg: 'ES256', typ: 'at+jwt', kid: 'k1' }
const byHmac = (header: object, claims: object, secret: string | Uint8Array): string => {
  const body = `${encoded({ ...good, alg: 'HS256', ...header })}.${encoded(claims)}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}
const signed = (claims: object, header: object, key: CryptoKey): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ ...good, ...header }).sign(key)

/** By a public key taken for a secret, in every form in which it is known. */
async function byPublicKeys({ trusted, rsa, claims }: Forge): Promise<Record<string, string>> {
  const forged: Record<string, string> = {}
  for (const [name, { publicKey }, kid] of [
    ['ES', trusted, 'k1'],
    ['RS', rsa, 'k2'],
  ] as const) {
    const [pem, jwk] = [await exportSPKI(publicKey), await exportJWK(publicKey)]
    const der = Buffer.from(pem.replaceAll(/-----.*-----|\n/g, ''), 'base64')
    const secrets = { text: pem, 'text without its end': pem.trim(), bytes: der, JSON: JSON.stringify(jwk) }
    for (const [form, secret] of Object.entries(secrets)) {
      forged[`the ${name} key as a secret: its ${form}`] = byHmac({ kid }, claims, secret)
      forged[`the ${name} key as a secret, said to be ${name}256: its ${form}`] = byHmac(
        { kid, alg: `${name}256` },
        claims,
        secret,
      )
    }
  }
  return forged
}

/** Signed by nobody, or by nothing. */
function byNobody({ claims }: Forge): Record<string, string> {
  const none = ['none', 'None', 'NONE', 'nOnE', 'none ', 'no\u0000ne', '', 'null', 'HS0', 'ES256,none']
  const spelled = none.map((alg) => [`alg ${JSON.stringify(alg)}`, { ...good, alg }] as const)
  const odd = [null, 0, true, ['ES256'], ['none'], { toString: 'ES256' }].map(
    (alg) => [`alg ${JSON.stringify(alg)}`, { ...good, alg }] as const,
  )
  const headers: readonly (readonly [string, unknown])[] = [
    ...spelled,
    ...odd,
    ['no alg', { typ: 'at+jwt', kid: 'k1' }],
    ['alg that stands twice', '{"alg":"ES256","alg":"none","typ":"at+jwt","kid":"k1"}'],
    ['alg of the prototype', '{"__proto__":{"alg":"none"},"typ":"at+jwt","kid":"k1"}'],
    ['a list for a header', [good]],
    ['no JSON for a header', 'ES256'],
    ['nothing for a header', ''],
  ]
  const zeros = Buffer.alloc(64).toString('base64url')
  return Object.fromEntries(
    headers.flatMap(([name, header]) =>
      ['', zeros, 'AA'].map((end) => [
        `${name}, signed ${end.slice(0, 4)}`,
        `${encoded(header)}.${encoded(claims)}.${end}`,
      ]),
    ),
  )
}

/** With a key of the forger, and where it is to be found. */
async function byOwnKeys({ other, claims, away }: Forge): Promise<Record<string, string>> {
  const jwk = await exportJWK(other.publicKey)
  const pem = (await exportSPKI(other.publicKey)).replaceAll(/-----.*-----|\n/g, '')
  const headers: Record<string, object> = {
    jwk: { jwk },
    'jwk under the name of the known key': { jwk: { ...jwk, kid: 'k1' } },
    'jwk that is a secret': { jwk: { kty: 'oct', k: 'AA' } },
    jku: { jku: `${away}/keys` },
    'jku that begins as the issuer': { jku: `https://issuer.example.org@${away.replace('http://', '')}/keys` },
    x5u: { x5u: `${away}/certificate` },
    x5c: { x5c: [pem] },
    x5t: { x5t: 'AAAA', 'x5t#S256': 'AAAA' },
    'all of them': { jwk, jku: `${away}/keys`, x5u: `${away}/certificate`, x5c: [pem], kid: 'k9' },
    'an address for its type': { typ: `${away}/at+jwt`, cty: `${away}/jwt` },
  }
  const tokens: Record<string, string> = {}
  for (const [name, header] of Object.entries(headers)) tokens[name] = await signed(claims, header, other.privateKey)
  return tokens
}

const kids: readonly unknown[] = [
  ...['../../../../../../dev/null', '/dev/null', '/proc/self/environ', 'file:///etc/passwd', 'C:\\windows\\win.ini'],
  ...["k1' or '1'='1", "k9' union select 'AA' --", "'; drop table sign_in; --", 'k1"; pg_sleep(9)', '$(id)', '|id'],
  ...['__proto__', 'constructor', 'toString', 'k1\0', 'k1\n', ' k1', 'K1', '*', '', 'k'.repeat(2_000), '{{7*7}}'],
  ...[0, 1, true, null, ['k1'], { $ne: null }],
]
/** Under names of keys that mean something to some server or other, signed with what might be found there. */
const byNamedKeys = ({ claims }: Forge): Record<string, string> =>
  Object.fromEntries(
    kids.flatMap((kid) =>
      ['', 'AA'].map((secret) => {
        const name = `kid ${JSON.stringify(kid).slice(0, 40)}, by ${JSON.stringify(secret)}`
        return [name, byHmac({ kid, ...(secret === '' && { alg: 'ES256' }) }, claims, secret)]
      }),
    ),
  )

/** Signed as the issuer signs, and yet no token of an account here. */
async function inOrder({ trusted, rsa, claims }: Forge): Promise<Record<string, string>> {
  const exp = Number(claims['exp'])
  const given: Record<string, object> = {
    'expired long ago': { exp: 1 },
    'expired just now': { exp: exp - 331 },
    'expires below nothing': { exp: -1 },
    'expires at a text': { exp: String(exp) },
    'expires at a list': { exp: [exp] },
    'expires by null': { exp: null },
    'not valid yet': { nbf: exp },
    'valid from a text': { nbf: 'now' },
    'made at a text': { iat: 'now' },
    'of a list of issuers': { iss: [claims['iss']] },
    'of an issuer in capitals': { iss: String(claims['iss']).toUpperCase() },
    'of an issuer with a slash': { iss: `${String(claims['iss'])}/` },
    'for an audience that only begins so': { aud: `${String(claims['aud'])}.elsewhere.example.org` },
    'for an audience in a field': { aud: { 0: claims['aud'] } },
    'for no audience at all': { aud: [] },
    'about a list': { sub: [claims['sub']] },
    'about a number': { sub: 1 },
    'about a field': { sub: { $ne: null } },
    'about a statement': { sub: "' or 1=1 --" },
    'about a name with a NUL': { sub: `${String(claims['sub'])}\0` },
    'about half a pair': { sub: '\ud800' },
    'about a name in capitals': { sub: String(claims['sub']).toUpperCase() },
    'about a name of two thousand': { sub: 'a'.repeat(2_000) },
  }
  const tokens: Record<string, string> = {}
  for (const [name, some] of Object.entries(given))
    tokens[name] = await signed({ ...claims, ...some }, {}, trusted.privateKey)
  for (const typ of ['JWT', 'at+jwt+more', 'id_token', 'logout+jwt', 'dpop+jwt', '', 'application/jwt'])
    tokens[`of type ${typ}`] = await signed(claims, { typ }, trusted.privateKey)
  tokens['under the name of another key'] = await signed(claims, { kid: 'k2' }, trusted.privateKey)
  tokens['by RS256 under the name of the other'] = await signed(claims, { alg: 'RS256', kid: 'k1' }, rsa.privateKey)
  tokens['by PS256'] = byHmac({ alg: 'PS256', kid: 'k2' }, claims, 'a')
  return { ...tokens, ...reshaped(await signed(claims, {}, trusted.privateKey), claims) }
}

/** One that would be taken, written otherwise. */
function reshaped(token: string, claims: object): Record<string, string> {
  const [header, payload, signature] = token.split('.') as [string, string, string]
  return {
    'with a part more': `${token}.${payload}`,
    'with two parts more': `${token}.${payload}.${signature}`,
    'with a dot behind': `${token}.`,
    'with a dot before': `.${token}`,
    'with its parts turned': `${payload}.${header}.${signature}`,
    'without its signature': `${header}.${payload}`,
    'with a signature of nothing': `${header}.${payload}.`,
    'with a signature of zeros': `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
    'with half its signature': `${header}.${payload}.${signature.slice(0, 43)}`,
    'with its signature twice': `${header}.${payload}.${signature}${signature}`,
    'with other claims': `${header}.${encoded({ ...claims, admin: true })}.${signature}`,
    'with claims that are no JSON': `${header}.${encoded('{"sub"')}.${signature}`,
    'with claims that are a list': `${header}.${encoded([claims])}.${signature}`,
    'with claims that are a text': `${header}.${encoded('"claims"')}.${signature}`,
    'with no claims': `${header}..${signature}`,
    'in capitals': token.toUpperCase(),
    'cut off': token.slice(0, -1),
    'with a letter more': `${token}A`,
    'with four thousand letters more': `${token}${'A'.repeat(4_096 - token.length)}`,
    'of dots': '.'.repeat(4_096),
    'of five parts, as what is sealed': `${encoded({ alg: 'dir', enc: 'A256GCM' })}..AAAA.AAAA.AAAA`,
    'of five parts, sealed by a password': `${encoded({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 2 ** 31, p2s: 'AAAA' })}.AAAA.AAAA.AAAA.AAAA`,
  }
}

/** Tokens that prove nothing, by what was done to them. */
export const forgedTokens = async (forge: Forge): Promise<Readonly<Record<string, string>>> => ({
  ...(await byPublicKeys(forge)),
  ...byNobody(forge),
  ...(await byOwnKeys(forge)),
  ...byNamedKeys(forge),
  ...(await inOrder(forge)),
})
