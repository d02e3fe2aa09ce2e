import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { headsToShow } from '@plenary/store'
import { bringHttp, type Http } from '../support/http-commission.js'
import { restricted, type RestrictedScene, secrets } from '../support/restricted-scene.js'

let http: Http
let it: RestrictedScene
beforeAll(async () => {
  http = await bringHttp()
  it = await restricted(http)
}, 240_000)
afterAll(() => http.stop(), 60_000)

const refused = ({ status, json }: { status: number; json: { code: string } }) => [status, json.code]

describe('the record of a restricted document', () => {
  const journal = (office: string) => it.ask(office, `commissions/${it.id}/journal?restricted=${it.document}`)

  test('holds what was said of it', async () => {
    const { items } = await it.see('birch.head', `commissions/${it.id}/journal?restricted=${it.document}&limit=200`)
    const ofTour = items.filter(({ stream }: { stream: string }) => stream === it.tour)
    expect(ofTour.map(({ type }: { type: string }) => type)).toEqual(['ConsultationOpened', 'Replied'])
  })

  test('is read by who reads journals and is on the list, and by nobody else', async () => {
    for (const office of ['secretariat.commissionSecretary', 'birch.head']) {
      const { json } = await journal(office)
      const first = json.items.slice(0, 2).map(({ seq, type }: { seq: number; type: string }) => [seq, type])
      expect(first).toEqual([
        [1, 'DocumentRegistered'],
        [2, 'VersionAdded'],
      ])
    }
    expect(refused(await journal('cedar.head'))).toEqual([404, 'document.unknown'])
    expect(refused(await journal('birch.secretary'))).toEqual([403, 'read.notPermitted'])
    const tour = `commissions/${it.id}/journal?restricted=${it.tour}`
    expect(refused(await it.ask('birch.head', tour))).toEqual([404, 'document.unknown'])
  })

  test('is exported and has its head shown apart from that of the commission', async () => {
    const exported = async (circle: string) => {
      const lines: string[] = []
      await http.owner.journal.export({ circle, commission: it.id }, { texts: true, write: (line) => lines.push(line) })
      return lines.join('\n')
    }
    const [ofCommission, own] = [await exported(it.id), await exported(it.document)]
    for (const secret of [it.document, ...Object.values(secrets)]) expect(ofCommission).not.toContain(secret)
    for (const said of [secrets.title, secrets.comment]) expect(own).toContain(said)
    const heads = await http.owner.journal.heads(it.id)
    expect(headsToShow(heads).map(({ circle }) => circle)).toEqual([it.id])
    expect(headsToShow(heads, { restricted: it.document })).toMatchObject([{ circle: it.document }])
  })

  test('is proven, and tells who was put on the list without an act', async () => {
    const verified = async () => (await http.owner.journal.verify({ commission: it.id })).difference
    expect(await verified()).toBeNull()
    await http.stores.sql("insert into distribution values ($1, 'cedar', $1, $2)", [it.document, it.id])
    expect(await verified()).toMatchObject({ table: 'distribution', stream: it.document })
    await http.owner.journal.rebuild(it.document)
    expect(await verified()).toBeNull()
    await http.stores.sql("update circle set part = 'cedar' where id = $1", [it.document])
    expect(await verified()).toMatchObject({ table: 'circle', column: 'id', found: it.document })
    await http.stores.sql('update circle set part = null, commission = $2 where id = $1', [it.document, it.tour])
    expect(await verified()).toMatchObject({ table: 'circle', column: 'commission', expected: it.id, found: it.tour })
    await http.stores.sql('update circle set commission = $2 where id = $1', [it.document, it.id])
    expect(await verified()).toBeNull()
  })
})
