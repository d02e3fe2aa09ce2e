import { z } from 'zod'

/** None by which whoever knows the public key could sign. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const
const list = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
/** Unencrypted only where nobody is on the line. */
const isSafe = (text: string): boolean => /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/i.test(text)
const web = z.url('must look like https://host').refine(isSafe, 'must begin with https://')

/** The variables about who may come in, and how. */
export const signInVariables = {
  PLENARY_PASSWORDS: z.enum(['on', 'off']).default('off'),
  PLENARY_IDLE_MINUTES: z.coerce.number().int().min(2).max(720).default(30),
  PLENARY_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(list)
    .pipe(z.array(z.string().regex(/^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i, 'must be networks'))),
  PLENARY_URL: web.optional(),
  PLENARY_JWT_ISSUER: z.string().optional(),
  PLENARY_JWT_AUDIENCE: z.string().optional(),
  PLENARY_JWT_KEYS: z
    .string()
    .refine((place) => !place.includes('://') || isSafe(place), 'must be a file or begin with https://')
    .optional(),
  PLENARY_JWT_ALGORITHMS: z
    .string()
    .default('RS256,PS256,ES256,EdDSA')
    .transform(list)
    .pipe(z.array(z.enum(algorithms)).min(1)),
  PLENARY_JWT_TYPE: z.string().default('at+jwt'),
  PLENARY_OIDC_ISSUER: web.optional(),
  PLENARY_OIDC_CLIENT: z.string().optional(),
  PLENARY_OIDC_SECRET: z.string().optional(),
}
type Given = z.output<z.ZodObject<typeof signInVariables>>

/** What has to be set together: the first says that it is wanted. */
const together = [
  ['PLENARY_JWT_ISSUER', 'PLENARY_JWT_AUDIENCE', 'PLENARY_JWT_KEYS'],
  ['PLENARY_OIDC_ISSUER', 'PLENARY_OIDC_CLIENT', 'PLENARY_URL'],
] as const

/** The variables that are missing beside one that is set. */
export const missingBeside = (given: Given): { variable: string; beside: string }[] =>
  together.flatMap(([first, ...rest]) =>
    given[first] === undefined
      ? []
      : rest.filter((one) => given[one] === undefined).map((variable) => ({ variable, beside: first })),
  )

export type SignInSettings = ReturnType<typeof signInSettings>

export function signInSettings(given: Given) {
  const { PLENARY_JWT_ISSUER, PLENARY_JWT_AUDIENCE, PLENARY_JWT_KEYS } = given
  const { PLENARY_OIDC_ISSUER, PLENARY_OIDC_CLIENT, PLENARY_URL } = given
  return {
    /** Whether people may sign in with a password that stands in our database. */
    passwords: given.PLENARY_PASSWORDS === 'on',
    /** A sign-in ends after so long without a request. */
    idleMinutes: given.PLENARY_IDLE_MINUTES,
    /** Whose word is taken for the address of a caller: the proxies before us. */
    trustedProxies: given.PLENARY_TRUSTED_PROXIES,
    /** Whose signed tokens are taken from other systems; `keys` is an address or a file of JSON Web Keys. */
    systems:
      PLENARY_JWT_ISSUER === undefined || PLENARY_JWT_AUDIENCE === undefined || PLENARY_JWT_KEYS === undefined
        ? undefined
        : {
            issuer: PLENARY_JWT_ISSUER,
            audience: PLENARY_JWT_AUDIENCE,
            keys: PLENARY_JWT_KEYS,
            algorithms: given.PLENARY_JWT_ALGORITHMS,
            type: given.PLENARY_JWT_TYPE,
          },
    /** Where people sign in elsewhere; `url` is where they find us. */
    provider:
      PLENARY_OIDC_ISSUER === undefined || PLENARY_OIDC_CLIENT === undefined || PLENARY_URL === undefined
        ? undefined
        : {
            issuer: PLENARY_OIDC_ISSUER,
            client: PLENARY_OIDC_CLIENT,
            secret: given.PLENARY_OIDC_SECRET,
            url: PLENARY_URL,
          },
  }
}
