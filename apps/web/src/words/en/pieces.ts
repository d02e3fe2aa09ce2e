export const pieces = {
  mark: {
    V: 'verified in a published rule',
    O: 'observed in practice',
    K: 'known, not read again',
    A: 'assumed',
  },
  when: {
    unknown: 'date not known',
    endOf: 'end of {{month}}',
    quarter: 'quarter {{quarter}} of {{year}}',
  },
  state: {
    loading: 'Loading…',
    fault: 'This could not be loaded.',
    again: 'Try again',
    code: 'Code: {{code}}',
    request: 'Request: {{instance}}',
    rule: 'Rule: {{article}}',
    changed: 'Changed meanwhile.',
    reload: 'Show it as it is now',
  },
} as const
