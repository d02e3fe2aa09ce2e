export const forms = {
  form: {
    mend: 'Please mend:',
    missing: 'Not filled in: {{field}}',
    empty: 'Not filled in',
    check: 'Check',
    change: 'Change',
    draft: 'Draft kept in this browser, {{moment}}',
  },
  receipt: {
    title: 'Recorded',
    number: 'Number: {{number}}',
    at: 'Time of the server: {{moment}}',
    print: 'Print',
  },
} as const
