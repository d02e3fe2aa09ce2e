import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { run } from '../run.js'
import { ruleCommand } from './rule.js'

const folder = mkdtempSync(join(tmpdir(), 'rule-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is written to a stream from now on. */
function listen(stream: NodeJS.WriteStream) {
  let said = ''
  const spy = jest.spyOn(stream, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  return () => {
    spy.mockRestore()
    return said
  }
}

/** The command as a secretariat types it, with the case in a file. */
async function rule(name: string, edition: string, asked: object, ...options: string[]) {
  const file = join(folder, 'case.json')
  writeFileSync(file, JSON.stringify(asked))
  const [out, err] = [listen(process.stdout), listen(process.stderr)]
  const status = await run([ruleCommand()], ['rule', name, edition, '--case', file, ...options])
  const [stdout, stderr] = [out(), err()]
  return { status, stdout, stderr, answer: () => JSON.parse(stdout) as unknown }
}

const six = ['s1', 's2', 's3', 's4', 's5', 's6']
const silence = {
  asked: ['s1', 's2', 's3'],
  opened: '2027-04-20T10:00',
  due: '2027-04-23T10:00',
  zone: 'Asia/Dushanbe',
  replies: [] as object[],
}

describe('plenary rule', () => {
  test('quorum: of six members, one suspended, with three present', async () => {
    const asked = { members: six, suspended: ['s6'], present: ['s1', 's2', 's6'], remote: ['s3'] }
    // 6 - 1 = 5, 5 x 2/3 = 3.33, rounded up 4; s1, s2 and from afar s3 are 3.
    expect((await rule('quorum', 'icmec', asked, '--json')).answer()).toEqual({
      met: false,
      present: 3,
      needed: 4,
      base: 5,
      why: '2/3 of 5 is 3.33, rounded up 4. 4 needed, 3 of 5 present: there is no quorum. Suspended by act: s6.',
      article: 'Rule 1(4)',
    })
  })

  test('adoption: who is bound, who is not, in Russian', async () => {
    const positions = { s1: 'consent', s2: 'consentWithReservation', s3: 'abstain' }
    const asked = { kind: 'decision', members: ['s1', 's2', 's3'], present: ['s1', 's2'], positions }
    expect((await rule('adoption', 'icmec', asked, '--json', '--lang', 'ru')).answer()).toEqual({
      adopted: true,
      bound: ['s1', 's2'],
      notBound: ['s3'],
      reservations: ['s2'],
      blockedBy: [],
      why: 'Консенсус: никто не возражает. Возражают 0 из 3. Принято; связаны решением: 2.',
      article: 'Rules of 18.06.2004',
    })
  })

  test('silence: broken at the due moment by an objection that names its own offset', async () => {
    // 10:00 in Dushanbe is 05:00 UTC.
    const replies = [
      { part: 's2', kind: 'consent', at: '2027-04-23T10:01' },
      { part: 's1', kind: 'objection', at: '2027-04-23T05:00Z' },
    ]
    const groups = {
      consent: [],
      consentWithReservation: [],
      abstain: [],
      notInterested: [],
      notParticipating: [],
      objection: ['s1'],
      moreTime: [],
      consentWithComments: [],
      amendment: [],
      silent: ['s2', 's3'],
      undelivered: [],
    }
    expect((await rule('silence', 'osce-silence', { ...silence, replies }, '--json')).answer()).toEqual({
      passes: false,
      outcome: 'broken',
      groups,
      late: ['s2'],
      brokenBy: 's1',
      brokenAt: '2027-04-23T05:00Z',
      why: 'Broken by s1: an objection in time. After the term, kept and not counted: s2.',
      article: 'Annex 1A',
    })
  })

  test('adoption: with nobody present nothing is adopted, whoever consented', async () => {
    const asked = { kind: 'decision', members: ['s1', 's2'], present: [], positions: { s1: 'consent', s2: 'consent' } }
    expect((await rule('adoption', 'icmec', asked, '--json')).answer()).toMatchObject({
      adopted: false,
      bound: [],
      why: 'Consensus: nobody objects. 0 of 2 object. Nobody is present: nothing can be adopted. Not adopted; nobody is bound.',
      article: 'Rules of 18.06.2004',
    })
    expect((await rule('adoption', 'icmec', asked, '--json', '--lang', 'ru')).answer()).toMatchObject({
      why: 'Консенсус: никто не возражает. Возражают 0 из 2. Никто не присутствует: решение принято быть не может. Не принято; никто не связан.',
    })
  })

  test('one is told as one, in both languages', async () => {
    const positions = { s1: 'objection', s2: 'consent' }
    const asked = { kind: 'decision', members: ['s1', 's2', 's3', 's4'], present: ['s1', 's2'], positions }
    const why = async (name: string, of: object, ...options: string[]) =>
      ((await rule(name, 'icmec', of, '--json', ...options)).answer() as { why: string }).why
    expect(await why('adoption', asked)).toContain('1 of 4 objects (s1).')
    expect(await why('adoption', asked, '--lang', 'ru')).toContain('Возражает 1 из 4 (s1).')
    expect(await why('quorum', { members: six, present: ['s1'] }, '--lang', 'ru')).toContain('присутствует 1 из 6')
    const many = Array.from({ length: 30 }, (_, i) => `s${String(i + 1)}`)
    const present = (count: number) => ({ members: many, present: many.slice(0, count) })
    expect(await why('quorum', present(21), '--lang', 'ru')).toContain('присутствует 21 из 30')
    expect(await why('quorum', present(11), '--lang', 'ru')).toContain('присутствуют 11 из 30')
  })

  test('without --json it prints a line for each thing', async () => {
    expect((await rule('quorum', 'board', { members: six, present: six })).stdout).toBe(
      [
        'met      yes',
        'present  6',
        'needed   4',
        'base     6',
        'why      1/2 of 6 is 3, more than that is 4. 4 needed, 6 of 6 present: there is quorum.',
        'article  Rules of the board',
        '',
      ].join('\n'),
    )
  })
})

describe('plenary rule refuses', () => {
  test.each([
    ['an unknown field', 'quorum', { members: six, present: six, 'a/b': 1 }, '/a~1b: there is no such field'],
    ['a field that is missing', 'quorum', { members: six }, '/present: '],
    [
      'a position that there is not',
      'adoption',
      { kind: 'decision', members: six, present: six, positions: { s1: 'yes' } },
      '/positions/s1: ',
    ],
    ['an instant that there is not', 'silence', { ...silence, due: '2027-04-31T10:00' }, '/due: no instant'],
    ['a zone that there is not', 'silence', { ...silence, zone: 'Asia/Nowhere' }, '/zone: There is no time zone'],
    [
      'a reply before the opening',
      'silence',
      { ...silence, replies: [{ part: 's1', kind: 'consent', at: '2027-04-20T09:59' }] },
      '/replies/0/at: it lies before the opening',
    ],
    ['a due before the opening', 'silence', { ...silence, due: '2027-04-19T10:00' }, '/due: it does not lie'],
  ])('%s: exit code 2, with its pointer', async (_, name, asked, said) => {
    const { status, stderr, stdout } = await rule(name, 'icmec', asked, '--json')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })

  test('an edition that there is not: exit code 3', async () => {
    expect(await rule('quorum', 'nowhere', { members: six, present: six })).toMatchObject({ status: 3, stdout: '' })
  })

  test('a silence of 71 hours under un-72h: exit code 4, with the rule; 72 hours it answers', async () => {
    const short = await rule('silence', 'un-72h', { ...silence, due: '2027-04-23T09:00' })
    expect(short.status).toBe(4)
    expect(short.stderr).toContain('[rule.silenceTooShort]\n')
    const russian = await rule('silence', 'un-72h', { ...silence, due: '2027-04-23T09:00' }, '--lang', 'ru')
    expect([russian.status, russian.stderr.split(' (')[0]]).toEqual([
      4,
      'plenary: Срок молчаливого согласия короче, чем допускает регламент.',
    ])
    expect((await rule('silence', 'un-72h', silence, '--json')).answer()).toMatchObject({
      passes: true,
      outcome: 'adopted',
    })
  })

  test.each([
    ['quorum', 'un-pipeline', { members: six, present: six }],
    ['quorum', 'icmec', { members: six, present: six, convocation: 2 }],
    ['adoption', 'icmec', { kind: 'constructor', members: six, present: six, positions: {} }],
    ['silence', 'un-pipeline', silence],
  ])('a %s that %s does not have: exit code 4', async (name, edition, asked) => {
    const { status, stderr } = await rule(name, edition, asked)
    expect(status).toBe(4)
    expect(stderr).toContain('rule.notInEdition')
  })
})
