import { join } from 'node:path'
import { procedureEditions } from '@plenary/data'
import { describe, expect, test } from '@jest/globals'
import { folder, procedure, type Row, written } from './procedure.fixture.js'

describe('plenary procedure', () => {
  test('list names every edition shipped', async () => {
    const { stdout } = await procedure('list', '--json')
    expect((JSON.parse(stdout) as Row[]).map(({ id }) => id)).toEqual(Object.keys(procedureEditions))
  })
  test('list says for what each serves: sessions, texts decided in writing, or others that extend it', async () => {
    const { stdout } = await procedure('list', '--json')
    const uses = new Map((JSON.parse(stdout) as Row[]).map(({ id, use }) => [id, use]))
    const named = ['icmec', 'board', 'osce-silence', 'un-72h', 'itu-consultation', 'organisation-2004']
    expect(named.map((id) => uses.get(id))).toEqual(['sessions', 'sessions', 'texts', 'texts', 'texts', 'extending'])
    expect((await procedure('list')).stdout).toMatch(/^organisation-2004 +extending /m)
  })
  test('show tells an edition with what it inherits', async () => {
    const { stdout } = await procedure('show', 'un-72h', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ id: 'un-72h', extends: 'osce-silence', newRound: { offset: 5 } })
    const shown = await procedure('show', 'board')
    expect(shown.stdout).toMatch(/^package +dispatch +secretariat +- +opening -5 cd 17:00 \[V\]$/m)
  })
  test('show tells what the rules say besides, in either language, with article and mark', async () => {
    expect((await procedure('show', 'un-pipeline')).stdout).toMatch(
      /^A document has 8,500 words at most \(Published rules on documents\) \[V\]$/m,
    )
    expect((await procedure('show', 'eu-council', '--lang', 'ru')).stdout).toMatch(
      /^Срок молчаливого согласия .+ \[V\]$/m,
    )
  })
  test('diff tells pointers with what was and what is', async () => {
    const { stdout } = await procedure('diff', 'osce-silence', 'un-72h', '--json')
    const changes = JSON.parse(stdout) as Row[]
    expect(changes).toContainEqual({ pointer: '/stages/silence/due/mark', was: 'A', is: 'V' })
    expect(changes.map(({ pointer }) => pointer)).not.toContain('/stages/silence/due/offset')
    expect((await procedure('diff', 'board', 'board')).stdout).toBe('no difference\n')
    const { stdout: read } = await procedure('diff', 'osce-silence', 'un-72h')
    expect(Math.max(...read.split('\n').map((line) => line.length))).toBeLessThan(160)
  })
})

describe('plenary procedure check', () => {
  const edition = (stages: object[]) =>
    written(
      'trial.json',
      JSON.stringify({ id: 'trial', title: { en: 'Trial', ru: 'Проба' }, source: 'x', extends: 'board', stages }),
    )

  test('finds no fault in a sound copy', async () => {
    const { code, stdout } = await procedure('check', edition([{ id: 'plenary' }]))
    expect([code, stdout]).toEqual([0, 'trial: no fault\n'])
  })
  test('lists the faults of another', async () => {
    const { code, stdout } = await procedure('check', edition([{ id: 'package', after: ['drafts'] }]), '--json')
    const faults = (JSON.parse(stdout) as { faults: unknown[] }).faults
    expect(code).toBe(4)
    expect(faults).toContainEqual({
      pointer: '/stages/2/after/0',
      code: 'unknownStage',
      stage: 'package',
      other: 'drafts',
    })
  })
  test('names as one that nobody sits, unless the edition says that no session is held by it', async () => {
    const silent = { ownStages: true, extends: 'default', stages: [{ id: 'proposals' }] }
    const faults = async (more: object) => {
      const file = written(
        'silent.json',
        JSON.stringify({ id: 'silent', title: { en: 'S', ru: 'С' }, source: 'S', ...more }),
      )
      return (JSON.parse((await procedure('check', file, '--json')).stdout) as { faults: unknown[] }).faults
    }
    expect(await faults(silent)).toEqual([{ pointer: '/stages', code: 'noSitting' }])
    expect(await faults({ ...silent, withoutSession: true })).toEqual([])
  })
  test('says of what is no edition where it is none', async () => {
    const { code, stderr } = await procedure('check', edition([{ id: 'package', kind: 'post' }]))
    expect([code, stderr]).toEqual([2, expect.stringContaining('/stages/0/kind')])
    expect((await procedure('check', written('broken.json', '{'))).code).toBe(2)
    expect((await procedure('check', written('list.json', '[]'))).code).toBe(2)
    expect((await procedure('check', join(folder, 'none.json'))).code).toBe(3)
  })
  test.each<[string, object, string]>([
    ['a unit that there is not', { unit: 'days' }, '/stages/0/due/unit: Invalid option'],
    ['an offset that is no number', { offset: '-3' }, '/stages/0/due/offset: Invalid input: expected number'],
    ['half a day', { offset: -3.5 }, '/stages/0/due/offset: Invalid input: expected int'],
    ['an absurd offset', { offset: -1e9 }, '/stages/0/due/offset: Too small: expected number to be >=-10000'],
    ['an hour that there is not', { time: '25:00' }, '/stages/0/due/time: Invalid string'],
    [
      'an anchor that there is not',
      { anchor: 'Tuesday' },
      '/stages/0/due/anchor: Expected stage:<id> or one of opening,',
    ],
    ['a stage without a name', { anchor: 'stage:' }, '/stages/0/due/anchor: Expected stage:<id>'],
  ])('says where an edition holds %s', async (_, more, said) => {
    const due = { anchor: 'opening', offset: -3, unit: 'd', mark: 'A', ...more }
    const { code, stderr } = await procedure('check', edition([{ id: 'package', due }]))
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
  })
  test.each<[string, object, string]>([
    [
      'counted from its own closing',
      { anchor: 'stage:package' },
      '/stages/2      The stage package waits for itself, directly or through others.',
    ],
    [
      'counted back from what is known only when it is done',
      { anchor: 'closing', offset: -4 },
      '/stages/2/due  Counted back from an act, it is over before anybody can know it.',
    ],
    [
      'that must be kept and rests on nothing',
      { must: true },
      '/stages/2/due  A minimum that must be kept rests on no rule that was read: it is only assumed.',
    ],
    [
      'counted in hours and told by the clock',
      { unit: 'h', time: '17:00' },
      '/stages/2/due  It is counted in hours from an instant, and yet stands at an hour of the clock.',
    ],
    [
      'counted in a calendar of which there is no table',
      { unit: 'wd', calendar: 'nix' },
      '/stages/2/due/calendar  There is no calendar nix.',
    ],
  ])('finds a moment %s', async (_, more, fault) => {
    const due = { anchor: 'opening', offset: -3, unit: 'd', mark: 'A', ...more }
    const { code, stdout } = await procedure('check', edition([{ id: 'package', due }]))
    expect([code, stdout]).toEqual([4, expect.stringContaining(fault)])
  })
  test('says in Russian where a fault lies and what it is, and refuses a plan by it in the same words', async () => {
    const file = edition([{ id: 'package', after: ['drafts'] }])
    const { stdout } = await procedure('check', file, '--lang', 'ru')
    expect(stdout).toContain('/stages/2/after/0  Этапа drafts нет.\n')
    const plan = ['plan', file, '--opening', '2027-04-27T10:00', '--zone', 'Asia/Dushanbe', '--lang', 'ru']
    const { code, stderr } = await procedure(...plan)
    expect(code).toBe(4)
    expect(stderr).toContain(
      'plenary: По такому регламенту заседание провести нельзя. [procedure.faulty]\n  редакция регламента: trial\n  /stages/2/after/0: Этапа drafts нет.\n',
    )
  })
  test('says how many faults there are', async () => {
    const due = { anchor: 'opening', offset: -7, unit: 'd', mark: 'A', must: true }
    const { stderr } = await procedure('check', edition([{ id: 'package', due }]))
    expect(stderr).toBe('plenary: trial: 1 fault\n')
  })
  test('takes a file with the mark that some editors put in front', async () => {
    const text = JSON.stringify({ id: 'trial', title: { en: 'T', ru: 'П' }, source: 'x', extends: 'board', stages: [] })
    const { code, stdout } = await procedure('check', written('marked.json', `\uFEFF${text}`))
    expect([code, stdout]).toEqual([0, 'trial: no fault\n'])
  })
  test('takes no key and no id by which things are kept under the name of something else', async () => {
    const rest = '"title":{"en":"T","ru":"П"},"source":"x","extends":"board","stages":[]'
    const key = written('key.json', `{"id":"trial",${rest},"reminders":{"__proto__":[]}}`)
    expect((await procedure('check', key)).code).toBe(2)
    const { code, stderr } = await procedure('check', edition([{ id: '__proto__' }]))
    expect([code, stderr]).toEqual([2, expect.stringContaining('/stages/0/id')])
  })
  test('names a reminder level by its rank', async () => {
    const reminders = { courtesy: [{ level: 'high', offsets: [{ anchor: 'due', offset: -3, unit: 'd', mark: 'A' }] }] }
    const text = { id: 'trial', title: { en: 'T', ru: 'П' }, source: 'x', extends: 'board', stages: [], reminders }
    const { code, stderr } = await procedure('check', written('levels.json', JSON.stringify(text)))
    expect([code, stderr]).toEqual([2, expect.stringContaining('/reminders/courtesy/0/level')])
  })
})
