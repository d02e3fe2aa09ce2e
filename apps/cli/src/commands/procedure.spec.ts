import { join } from 'node:path'
import { procedureEditions } from '@plenary/data'
import { describe, expect, test } from '@jest/globals'
import { folder, procedure, type Row, written } from './procedure.fixture.js'

describe('plenary procedure', () => {
  test('list names every edition shipped', async () => {
    const { stdout } = await procedure('list', '--json')
    expect((JSON.parse(stdout) as Row[]).map(({ id }) => id)).toEqual(Object.keys(procedureEditions))
  })
  test('show tells an edition with what it inherits', async () => {
    const { stdout } = await procedure('show', 'un-72h', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ id: 'un-72h', extends: 'osce-silence', newRound: { offset: 5 } })
    const shown = await procedure('show', 'board')
    expect(shown.stdout).toMatch(/^package +dispatch +secretariat +- +opening -5 cd 17:00 \[V\]$/m)
  })
  test('diff tells pointers with what was and what is', async () => {
    const { stdout } = await procedure('diff', 'osce-silence', 'un-72h', '--json')
    const changes = JSON.parse(stdout) as Row[]
    expect(changes).toContainEqual({ pointer: '/stages/silence/due/mark', was: 'A', is: 'V' })
    expect(changes.map(({ pointer }) => pointer)).not.toContain('/stages/silence/due/offset')
    expect((await procedure('diff', 'board', 'board')).stdout).toBe('no difference\n')
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
  test('says of what is no edition where it is none', async () => {
    const { code, stderr } = await procedure('check', edition([{ id: 'package', kind: 'post' }]))
    expect([code, stderr]).toEqual([2, expect.stringContaining('/stages/0/kind')])
    expect((await procedure('check', written('broken.json', '{'))).code).toBe(2)
    expect((await procedure('check', join(folder, 'none.json'))).code).toBe(3)
  })
})
