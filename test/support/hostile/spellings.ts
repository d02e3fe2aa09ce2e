/** The same place asked for in another way: the address as it is sent, and what is sent with it. */
export interface Spelling {
  readonly target: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
const encoded = (text: string, which: RegExp) => text.replace(which, hex)
/** U+FF41 for `a`: some take it for the letter. */
const wide = (text: string) =>
  encodeURI(text.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)))

/** Spellings of a path; each is sent byte by byte. */
const targets: Readonly<Record<string, (path: string) => string>> = {
  'a slash behind': (path) => `${path}/`,
  'two slashes behind': (path) => `${path}//`,
  'a slash before': (path) => `/${path}`,
  'two slashes before': (path) => `//${path}`,
  'two slashes inside': (path) => path.replace(/(?<=.)\//, '//'),
  'no slash before': (path) => path.slice(1),
  'a dot': (path) => path.replace(/\/(?=[^/]*$)/, '/./'),
  'a dot behind': (path) => `${path}/.`,
  'a dot at the end': (path) => `${path}.`,
  'two dots': (path) => path.replace(/\/(?=[^/]*$)/, '/x/../'),
  'two dots before': (path) => `/..${path}`,
  'two dots from where it is open': (path) => `/health/live/../..${path}`,
  'two dots from the description': (path) => `/api/v1/openapi.json/../../..${path}`,
  'encoded dots': (path) => `/docs/%2e%2e${path}`,
  'dots encoded twice': (path) => `/docs/%252e%252e${path}`,
  'dots and a backslash': (path) => `/docs/..\\${path.slice(1)}`,
  'dots with matrix parameters': (path) => `/docs/..;/${path.slice(1)}`,
  'dots and overlong slashes': (path) => `/docs/..%c0%af${path.slice(1)}`,
  'overlong dots': (path) => `/docs/%c0%ae%c0%ae${path}`,
  backslashes: (path) => path.replaceAll('/', '\\'),
  'a backslash before the last': (path) => path.replace(/\/(?=[^/]*$)/, '\\'),
  'encoded backslashes': (path) => path.replaceAll('/', '%5c'),
  'encoded slashes': (path) => path.replaceAll('/', '%2f'),
  'an encoded slash before the last': (path) => path.replace(/\/(?=[^/]*$)/, '%2F'),
  'slashes encoded twice': (path) => path.replace(/(?<=.)\//g, '%252f'),
  'overlong slashes': (path) => path.replace(/(?<=.)\//g, '%c0%af'),
  'wide slashes': (path) => path.replace(/(?<=.)\//g, '%ef%bc%8f'),
  'fraction slashes': (path) => path.replace(/(?<=.)\//g, '%e2%88%95'),
  'an encoded letter': (path) => path.replace(/[a-z](?=[^/]*$)/, hex),
  'all letters encoded': (path) => encoded(path, /[a-z]/g),
  'all of it encoded': (path) => `/${encoded(path.slice(1), /[^]/g)}`,
  'letters encoded twice': (path) => encoded(path, /[a-z]/g).replaceAll('%', '%25'),
  'an encoding cut off': (path) => `${path}%`,
  'half an encoding': (path) => `${path}%2`,
  'an encoding of no digits': (path) => `${path}%zz`,
  'an encoding as of old': (path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => `%u00${hex(letter).slice(1)}`),
  'capital letters': (path) => path.toUpperCase(),
  'a capital letter': (path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => letter.toUpperCase()),
  'wide letters': wide,
  'a long s': (path) => path.replace(/s(?=[^s]*$)/, '%c5%bf'),
  'a dotless i': (path) => path.replace(/i(?=[^i]*$)/, '%c4%b1'),
  'a soft hyphen': (path) => `${path}%c2%ad`,
  'a space of no width': (path) => `${path}%e2%80%8b`,
  'a mark of direction': (path) => `${path}%e2%80%ae`,
  'a space': (path) => `${path}%20`,
  'a space before': (path) => `/%20${path.slice(1)}`,
  'a plus': (path) => `${path}+`,
  'a tab': (path) => `${path}%09`,
  'a NUL': (path) => `${path}%00`,
  'a NUL and an ending': (path) => `${path}%00.json`,
  'a line feed': (path) => `${path}%0a`,
  'a line feed and a header': (path) => `${path}%0d%0aSet-Cookie:%20a=b`,
  'an escape character': (path) => `${path}%1b`,
  'a byte that is no UTF-8': (path) => `${path}%ff`,
  'half a pair': (path) => `${path}%ed%a0%80`,
  'an ending': (path) => `${path}.json`,
  'another ending': (path) => `${path}.css`,
  'an ending behind a semicolon': (path) => `${path};.png`,
  'a matrix parameter': (path) => `${path};a=b`,
  'a matrix parameter inside': (path) => path.replace(/(?<=.)\/(?=[^/]*$)/, ';a=b/'),
  'a number of a session': (path) => `${path};jsessionid=AAAA`,
  'an encoded semicolon': (path) => `${path}%3b`,
  'a tilde': (path) => `${path}~`,
  'a star': (path) => `${path}*`,
  braces: (path) => `${path}%7b%7d`,
  'a question mark': (path) => `${path}?`,
  'an encoded question mark': (path) => `${path}%3fa=b`,
  'an unknown parameter': (path) => `${path}?admin=true`,
  'a parameter of the prototype': (path) => `${path}?__proto__%5badmin%5d=true&constructor=x`,
  'a credential for a parameter': (path) => `${path}?access_token=x&authorization=Bearer%20x`,
  'an open place for a parameter': (path) => `${path}?/health/live`,
  'a fragment': (path) => `${path}#a`,
  'a fragment that is open': (path) => `${path}#/health/live`,
  'an encoded fragment': (path) => `${path}%23/health/live`,
  'something behind it': (path) => `${path}/x`,
  'an open place behind it': (path) => `${path}/health/live`,
  'an open place before it': (path) => `/health/live${path}`,
  'two versions': (path) => path.replace('/api/v1', '/api/v1/api/v1'),
  'another version': (path) => path.replace('/v1', '/v2'),
  'no version': (path) => path.replace('/v1', ''),
  'the whole address': (path) => `http://plenary.example.org${path}`,
  'the whole address of another': (path) => `http://127.0.0.1:1${path}`,
  'the whole address with a name': (path) => `https://admin:admin@plenary.example.org${path}`,
  'a file': (path) => `file://${path}`,
  'a star for all': () => '*',
}

/** Headers by which some server or other lets itself be told another place, another verb, another caller. */
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'X-Original-URL': { 'X-Original-URL': '/health/live' },
  'X-Rewrite-URL': { 'X-Rewrite-URL': '/health/live' },
  'X-Forwarded-Prefix': { 'X-Forwarded-Prefix': '/health' },
  'X-Forwarded-For': { 'X-Forwarded-For': '127.0.0.1' },
  'X-Forwarded-Host': { 'X-Forwarded-Host': 'localhost', 'X-Forwarded-Proto': 'https' },
  Forwarded: { Forwarded: 'for=127.0.0.1;host=localhost;proto=https' },
  'X-Real-IP': { 'X-Real-IP': '127.0.0.1', 'X-Client-IP': '127.0.0.1', 'True-Client-IP': '::1' },
  'X-HTTP-Method-Override': { 'X-HTTP-Method-Override': 'GET', 'X-Method-Override': 'GET', 'X-HTTP-Method': 'GET' },
  'X-Remote-User': { 'X-Remote-User': 'operator', 'Remote-User': 'operator', 'X-Forwarded-User': 'operator' },
  'X-Custom-IP-Authorization': { 'X-Custom-IP-Authorization': '127.0.0.1' },
  'another host': { Host: 'localhost' },
  Basic: { Authorization: 'Basic YWRtaW46YWRtaW4=' },
  'an empty token': { Authorization: 'Bearer ' },
  'null for a token': { Authorization: 'Bearer null' },
  'an empty cookie': { Cookie: '__Host-plenary=' },
}

export const methods = ['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'SEARCH', 'PURGE'] as const

/** Every spelling of a place, by what is done to it. */
export const spellingsOf = (path: string): Readonly<Record<string, Spelling>> => ({
  ...Object.fromEntries(Object.entries(targets).map(([name, spell]) => [name, { target: spell(path) }])),
  ...Object.fromEntries(Object.entries(headers).map(([name, headers]) => [name, { target: path, headers }])),
  ...Object.fromEntries(methods.map((method) => [method, { target: path, method }])),
})
