import { procedureEditions } from '@plenary/data'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { z } from 'zod'
import { run } from '../run.js'
import { procedureCommand } from './procedure.js'

afterEach(() => {
  jest.restoreAllMocks()
})

async function printed(...args: string[]) {
  let said = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  expect(await run([procedureCommand()], ['procedure', 'schema', ...args])).toBe(0)

  return { said, schema: JSON.parse(said) }
}

/** What a reader of the printed text, who knows nothing of ours, finds wrong with an edition, and where. */
async function faults(edition: unknown): Promise<string[]> {
  const { schema } = await printed()
  const { error } = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(edition)
  return error?.issues.map(({ path }) => `/${path.join('/')}`) ?? []
}

describe('plenary procedure schema', () => {
  test('prints a JSON Schema of 2020-12 that leaves no field open', async () => {
    const { schema, said } = await printed()
    expect([schema.$schema, schema.title]).toEqual([
      'https://json-schema.org/draft/2020-12/schema',
      'An edition of rules of procedure',
    ])
    expect([schema.required, schema.additionalProperties]).toEqual([['id', 'title', 'source', 'stages'], false])
    const { items } = schema.properties.stages
    expect([items.required, items.additionalProperties, Object.keys(items.properties).length]).toEqual([
      ['id'],
      false,
      16,
    ])
    expect(items.properties.due.properties.unit.enum).toEqual(['d', 'wd', 'cd', 'w', 'm', 'h'])
    expect(said.split('\n').length).toBeGreaterThan(100)
    expect((await printed('--json')).schema).toEqual(schema)
  })
  test.each(Object.keys(procedureEditions))('finds nothing wrong with %s as it is kept', async (id) => {
    expect(await faults(JSON.parse(JSON.stringify(procedureEditions[id])))).toEqual([])
  })
  test('finds what is wrong with a faulty one', async () => {
    const edition = { id: 'own', title: { en: 'E', ru: 'Р' }, source: 'S', stages: [] }
    const due = { anchor: 'opening', offset: -3, unit: 'd', mark: 'A' }
    const withDue = (more: object) => ({ ...edition, stages: [{ id: 'tabling', due: { ...due, ...more } }] })
    expect(await faults(withDue({}))).toEqual([])
    expect(await faults(withDue({ unit: 'days' }))).toEqual(['/stages/0/due/unit'])
    expect(await faults(withDue({ anchor: 'Tuesday' }))).toEqual(['/stages/0/due/anchor'])
    expect(await faults(withDue({ offset: 1.5 }))).toEqual(['/stages/0/due/offset'])
    expect(await faults(withDue({ hour: 3 }))).toEqual(['/stages/0/due'])
    expect(await faults({ ...edition, title: { en: 'E' } })).toEqual(['/title/ru'])
    expect(await faults({ ...edition, stages: undefined })).toEqual(['/stages'])
  })
})
