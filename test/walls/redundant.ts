/** Walls whose going nobody can notice, each with what still stands behind it. */
export const redundant: readonly { readonly wall: RegExp; readonly because: string }[] = [
  {
    wall: /^apps\/api\/src\/sign-in\/local-path\.ts: new URL\(path, here\)\.origin === here → true$/,
    because: 'The pattern beside it admits no path that leads elsewhere; a browser reads addresses as this one does.',
  },
]
