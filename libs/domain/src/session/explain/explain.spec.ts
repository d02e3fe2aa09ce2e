import { describe, expect, it } from '@jest/globals'
import { at, chair, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, elms, sitting, withItem, withPackage } from '../session.fixture.js'
import type { SessionStory } from '../session.fixture.js'
import { both, explained, procedure, said } from './explain.fixture.js'

const begun = () => convened({}, procedure)
const proposed = () => withItem(begun())

const draft = { id: 'draft', item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a' }
const handedIn = (story: SessionStory = proposed().until('2027-03-25'), version = 1) =>
  story.after(engine, {
    ...{ type: 'NoteDocument', document: { ...draft, version, sha256: version === 0 ? null : 'a' } },
    ...{ from: 'draft', fromVersion: story.journal.length },
  } as const)

describe('what is waited for', () => {
  it('an answer that is overdue: who owes it, since when it was asked, when it was due', () => {
    expect(both(proposed().until('2027-05-27'), 'stage', 'package')).toEqual([
      [
        'The stage "Package" is under way since 26.05.2027 17:00 UTC.',
        'Officer of the Secretariat — send out: "Package". Due 28.05.2027 17:00 UTC; asked 26.05.2027 17:00 UTC.',
      ],
      [
        'Этап «Комплект» идёт с 26.05.2027 17:00 UTC.',
        'Сотрудник Секретариата — разослать: «Комплект». Срок: 28.05.2027 17:00 UTC; запрошено 26.05.2027 17:00 UTC.',
      ],
    ])
    const late = proposed().until('2027-06-01')
    expect(both(late, 'stage', 'package').map(([, why]) => why)).toEqual([
      'Officer of the Secretariat — send out: "Package". Overdue, it was due 28.05.2027 17:00 UTC; asked 26.05.2027 17:00 UTC.',
      'Сотрудник Секретариата — разослать: «Комплект». Срок истёк 28.05.2027 17:00 UTC; запрошено 26.05.2027 17:00 UTC.',
    ])
    expect(explained(late, 'stage', 'package')?.because).toMatchObject([
      {
        ...{ kind: 'owed', act: 'Dispatch', who: [{ body: 'secretariat', role: 'secretariatOfficer' }] },
        ...{ stage: 'package', overdue: true, since: at('2027-05-26', '17:00') },
        due: { to: at('2027-05-28', '17:00') },
      },
    ])
  })
  it('time: a moment that has not come, or that nobody can name yet', () => {
    expect(both(begun(), 'stage', 'proposals')).toEqual([
      ['The stage "Proposals" has not begun.', 'Time: the stage "Proposals" begins 04.03.2027 00:00 UTC.'],
      ['Этап «Предложения» ещё не начат.', 'Время: этап «Предложения» начинается 04.03.2027 00:00 UTC.'],
    ])
    expect(both(sitting(withPackage(proposed())), 'stage', 'protocol').map((lines) => lines[2])).toEqual([
      'Time: when the stage "Protocol" begins is not known yet; it is counted from: closing of the plenary.',
      'Время: начало этапа «Протокол» ещё не известно; отсчитывается от события: закрытие пленарной части заседания.',
    ])
  })
  it('another stage: first those who hold that up, then time, then the stage', () => {
    expect(both(begun().until('2027-03-18'), 'stage', 'drafts')).toEqual([
      [
        'The stage "Drafts" has not begun.',
        'Not answered yet (3): Elm, Fir, Oak — hand in proposals, or say that there are none. Due 19.03.2027 17:00 UTC; asked 04.03.2027 00:00 UTC (Rule 5).',
        'Secretary of the council (Council on Standards) — hand in proposals, or say that there are none. Due 19.03.2027 17:00 UTC; asked 04.03.2027 00:00 UTC (Rule 5).',
        'Officer of the Secretariat — hand in proposals, or say that there are none. Due 19.03.2027 17:00 UTC; asked 04.03.2027 00:00 UTC (Rule 5).',
        'Time: the stage "Drafts" begins 19.03.2027 00:00 UTC.',
        'The stage "Proposals" comes first: it is under way since 04.03.2027 00:00 UTC.',
      ],
      [
        'Этап «Проекты» ещё не начат.',
        'Не ответили (3): Вяз, Пихта, Дуб — внести предложения или сообщить, что их нет. Срок: 19.03.2027 17:00 UTC; запрошено 04.03.2027 00:00 UTC (Rule 5).',
        'Секретарь совета (Совет по стандартизации) — внести предложения или сообщить, что их нет. Срок: 19.03.2027 17:00 UTC; запрошено 04.03.2027 00:00 UTC (Rule 5).',
        'Сотрудник Секретариата — внести предложения или сообщить, что их нет. Срок: 19.03.2027 17:00 UTC; запрошено 04.03.2027 00:00 UTC (Rule 5).',
        'Время: этап «Проекты» начинается 19.03.2027 00:00 UTC.',
        'Сначала должен завершиться этап «Предложения»: он идёт с 04.03.2027 00:00 UTC.',
      ],
    ])
  })
  it('the parts, in a tour on a document', () => {
    const story = handedIn().until('2027-04-20')
    expect(both(story, 'document', 'draft')).toEqual([
      [
        'draft decision "On tests": version 1 is put to the parts.',
        'Not answered yet (3): Elm, Fir, Oak — reply in the tour of approval: draft decision "On tests". Due 13.05.2027 17:00 UTC; asked 08.04.2027 00:00 UTC.',
        'Version 1 in "First tour": under way.',
      ],
      [
        'проект решения «On tests»: редакция 1 на согласовании.',
        'Не ответили (3): Вяз, Пихта, Дуб — дать ответ в рамках согласования: проект решения «On tests». Срок: 13.05.2027 17:00 UTC; запрошено 08.04.2027 00:00 UTC.',
        'Редакция 1, этап «Первый тур»: идёт.',
      ],
    ])
    const who = explained(story, 'document', 'draft')?.because[0]?.who
    expect(who?.map(({ body }) => body)).toEqual(['elm', 'fir', 'oak'])
  })
  it('the clearance of the agenda, before an item of it can be tabled', () => {
    const story = proposed().until('2027-05-23').after(officer, { type: 'ComposeEdition' })
    expect(both(story, 'item', elms)).toEqual([
      [
        '"On tests" is item 2 of the draft agenda, which is not cleared yet.',
        'Secretary of the national part (Elm) — hand in the draft: "On tests". Overdue, it was due 03.04.2027 17:00 UTC; asked 19.03.2027 17:00 UTC. The item becomes conditional.',
        "Chair's office — clear the draft agenda. Due 26.05.2027 17:00 UTC; asked 22.05.2027 00:00 UTC.",
      ],
      [
        '«On tests»: вопрос 2 проекта повестки дня; проект ещё не проработан.',
        'Секретарь национальной части (Вяз) — представить проект: «On tests». Срок истёк 03.04.2027 17:00 UTC; запрошено 19.03.2027 17:00 UTC. Вопрос становится условным.',
        'Аппарат председателя — проработать проект повестки дня. Срок: 26.05.2027 17:00 UTC; запрошено 22.05.2027 00:00 UTC.',
      ],
    ])
    expect(said(story, 'item', '2')).toEqual(said(story, 'item', elms))
  })
  it('the text of a document that was only announced', () => {
    expect(both(handedIn(undefined, 0), 'document', 'draft').map(([stands, first]) => [stands, first])).toEqual([
      [
        'draft decision "On tests": no text has been handed in.',
        'Secretary of the national part (Elm) — hand in the draft: "On tests". Due 03.04.2027 17:00 UTC; asked 19.03.2027 17:00 UTC.',
      ],
      [
        'проект решения «On tests»: текст не представлен.',
        'Секретарь национальной части (Вяз) — представить проект: «On tests». Срок: 03.04.2027 17:00 UTC; запрошено 19.03.2027 17:00 UTC.',
      ],
    ])
  })
})

describe('what is not waited for any more', () => {
  it('a stage that had nothing to ask for', () => {
    expect(both(begun().until('2027-04-20'), 'stage', 'tour')).toEqual([
      ['The stage "First tour" ended on 08.04.2027 00:00 UTC: there was nothing to ask for.'],
      ['Этап «Первый тур» завершён 08.04.2027 00:00 UTC: запрашивать было нечего.'],
    ])
  })
  it('an item withdrawn, and its document', () => {
    const story = handedIn().after(secretaryOf('elm'), { type: 'WithdrawItem', item: elms })
    expect(both(story, 'item', elms)).toEqual([
      ['"On tests" was withdrawn: nobody is asked for anything on it any more.'],
      ['Вопрос «On tests» снят: по нему больше ничего не запрашивается.'],
    ])
    expect(both(story, 'document', 'draft')).toEqual([
      ['draft decision "On tests": its item was withdrawn, nobody is asked for anything on it.'],
      ['проект решения «On tests»: вопрос снят, по документу ничего не запрашивается.'],
    ])
  })
  it('a stage that time has ended, with those who had not answered', () => {
    expect(both(proposed().until('2027-04-05'), 'stage', 'drafts')).toEqual([
      [
        'Time ended the stage "Drafts" on 03.04.2027 17:00 UTC.',
        'No answer came from: Elm — hand in the draft. The item becomes conditional.',
      ],
      [
        'Этап «Проекты» завершён по истечении срока 03.04.2027 17:00 UTC.',
        'Ответа нет: Вяз — представить проект. Вопрос становится условным.',
      ],
    ])
  })
  it('a stage whose dates lay before convening', () => {
    const late = begun().on('2027-03-25')
    const story = convened({ convenedAt: at('2027-03-25') }, procedure)
      .on('2027-03-25')
      .conducted()
    expect(late.state.stages.proposals?.status).toBe('waiting')
    expect(both(story, 'stage', 'proposals')).toEqual([
      ['The stage "Proposals" never began: its dates lay before the session was convened.'],
      ['Этап «Предложения» не проводился: его сроки прошли до созыва заседания.'],
    ])
  })
  it('what a session asks that was postponed or cancelled', () => {
    const because = { authority: 'Letter 5', reason: letter }
    const postponed = begun().after(chair, { type: 'PostponeSession', ...because })
    expect(both(postponed, 'stage', 'proposals').map(([stands]) => stands)).toEqual([
      'The stage "Proposals" has not begun. The session was postponed and has no date yet.',
      'Этап «Предложения» ещё не начат. Заседание отложено, новая дата ещё не назначена.',
    ])
    const cancelled = begun().after(chair, { type: 'CancelSession', ...because })
    expect(both(cancelled, 'stage', 'protocol').map((lines) => lines.length)).toEqual([1, 1])
    expect(said(cancelled, 'stage', 'protocol', 'ru')[0]).toContain('Заседание отменено.')
  })
  it('a stage, item, document or duty that the session does not know', () => {
    for (const kind of ['stage', 'item', 'document', 'duty'] as const)
      expect(explained(begun(), kind, 'constructor')).toBe(null)
  })
})
