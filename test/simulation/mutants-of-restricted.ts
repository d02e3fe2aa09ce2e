import { by, domain, type Mutant } from './mutant.js'

const quiet =
  'once all is quiet, a tour of a restricted document asks nobody whom that does not go to, and is kept with it'

/** Who learns what of restricted documents and of items with a mark, broken. */
export const mutantsOfRestricted: readonly Mutant[] = [
  {
    broken: 'restricted: the session knows the document by its own id',
    file: `${domain}/document/tells.ts`,
    from: 'id: card,',
    to: 'id,',
    caughtBy: by('nothing of a restricted document but its card is known where everybody reads'),
  },
  {
    broken: 'restricted: the session is told what a version contains',
    file: `${domain}/document/tells.ts`,
    from: '(access ? null : last?.sha256)',
    to: 'last?.sha256',
    caughtBy: by('nothing of a restricted document but its card is known where everybody reads'),
  },
  {
    broken: 'restricted: all parts are asked about it',
    file: `${domain}/session/tell-consultations.ts`,
    from: 'access?.distribution.includes(part) ?? true',
    to: "access?.mark !== 'none'",
    caughtBy: by(quiet),
  },
  {
    broken: 'restricted: whom it does not go to any more is still asked',
    file: `${domain}/session/tell-consultations.ts`,
    from: '|| isRedistributed(before, after, one)',
    to: '',
    caughtBy: by(quiet),
  },
  {
    broken: 'restricted: what is said of it is kept where everybody reads',
    file: `${domain}/session/tell-consultations.ts`,
    from: '...(access && { mark: access.mark }),',
    to: '',
    caughtBy: by(quiet),
  },
  {
    broken: 'restricted: the session is told how a tour on it ended',
    file: `${domain}/consultation/tells.ts`,
    from: "(!mark || outcome === 'withdrawn') && outcome",
    to: "(!mark || outcome !== 'agreed') && outcome",
    caughtBy: by('how a tour of a restricted document ended is not known where everybody reads'),
  },
  {
    broken: 'restricted: it is open until it has a version',
    file: `${domain}/document/tells.ts`,
    from: '...(access && { access })',
    to: '...(access && last && { access })',
    caughtBy: by('nothing is restricted later that was open, and nothing open that was restricted'),
  },
  {
    broken: 'marked: an item is given a title',
    file: `${domain}/session/rules/retitle-item.ts`,
    from: 'checkUnwritten(item.mark, { title })',
    to: 'checkUnwritten(undefined, { title })',
    caughtBy: by('what carries a mark never has another title than that of its mark'),
  },
  {
    broken: 'marked: a decision is written in words',
    file: `${domain}/sitting/rules/record-decision.ts`,
    from: 'checkUnwritten(mark, { [field]: said })\n  if (mark)',
    to: 'if (mark && !said)',
    caughtBy: by('what carries a mark never has another title than that of its mark'),
  },
  {
    broken: 'marked: what is accepted has lost its mark',
    file: `${domain}/session/rules/accept-proposal.ts`,
    from: '...(mark && { mark }),',
    to: '',
    caughtBy: by('what was proposed by a mark carries it wherever it stands'),
  },
]
