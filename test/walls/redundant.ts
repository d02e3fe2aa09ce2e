/** Walls whose going no test can name: what still stands behind each, or that nothing begins without it. */
export const redundant: readonly { readonly wall: RegExp; readonly because: string }[] = [
  {
    wall: /^apps\/api\/src\/sign-in\/local-path\.ts: new URL\(path, here\)\.origin === here → true$/,
    because: 'The pattern beside it admits no path that leads elsewhere; a browser reads addresses as this one does.',
  },
  {
    wall: /^erase_contents: [jr]\.circle = of_circle → true$/,
    because: 'Either stands for both: an entry and the receipt of its act are of one stream, and so of one circle.',
  },
  {
    wall: /^changes_since: c\.seq > a\.seq → true$/,
    because: 'It spares a look into circles that have not moved; of each entry the same is asked again.',
  },
  {
    wall: /^check_actor: acting = 'plenary_owner' → false$/,
    because: 'Without it the owner is refused every act: no commission can be founded, and no test begins.',
  },
  {
    wall: /^apps\/api\/src\/guard\/admission\.ts: typeof named === 'string' → true$/,
    because: 'Of a header that comes twice Node makes one text: it is never a list.',
  },
  {
    wall: /^apps\/api\/src\/guard\/admission\.ts: (commission|visit\.seen\.state) → true$/,
    because:
      'The door has refused what is not there, and what is there belongs to a commission: the compiler is told so.',
  },
  {
    wall: /^apps\/api\/src\/guard\/admission\.ts: error(\.status === 404| instanceof Refusal) → true$/,
    because: 'A look refuses nothing but what is not there, and no other error has a status.',
  },
  {
    wall: /^apps\/api\/src\/sign-in\/provider-sign-in\.ts: claims → true$/,
    because: 'Where nothing was claimed no account is looked up, and without one nobody signs in.',
  },
  {
    wall: /^apps\/api\/src\/sign-in\/provider-sign-in\.ts: url\.protocol === 'http:' → true$/,
    because:
      'To try an issuer behind https that names places without it takes a certificate; the settings admit http here only.',
  },
  {
    wall: /^apps\/api\/src\/services\/commission-acts\.ts: asked\.caller\.actor → /,
    because: 'What sessions would do with other days is tried as their secretary, whoever tries the calendar.',
  },
]
