import { expect, it } from '@jest/globals'
import { cut } from './frames.js'

it('what the server sends is cut into whole events, wherever the pieces end', () => {
  const sent =
    'event: ready\nid: 1\ndata: {}\n\nevent: changed\nid: 2\ndata: {"kind":"session","id":"s"}\n\n: still here\n\n'
  for (let at = 0; at <= sent.length; at++) {
    const first = cut(sent.slice(0, at))
    const second = cut(first.left + sent.slice(at))
    expect([...first.frames, ...second.frames]).toEqual([
      { event: 'ready', id: '1', data: {} },
      { event: 'changed', id: '2', data: { kind: 'session', id: 's' } },
    ])
  }
})
