export const entrance = {
  signIn: {
    title: 'Sign in',
    what: 'For those who hold an office of a commission.',
    email: 'E-mail address',
    password: 'Password',
    act: 'Sign in',
    provider: 'Sign in where my administration knows me',
    none: 'Nobody can sign in here yet: an operator opens a way in.',
    out: 'Sign out',
    everywhere: 'Sign out everywhere',
  },
  office: {
    choose: 'In which office do you act?',
    why: 'You act in one office at a time; the record names it beside your name.',
    none: 'You hold no office today.',
    another: 'Act in another office',
    acting: 'acting',
    adInterim: 'ad interim',
    until: 'until {{day}}',
  },
} as const
