/** The caller has this already: answered 304, without a body. */
export class NotModified extends Error {
  override readonly name = 'NotModified'
}
