/** What is prepared, as one text: nothing of it stands beside the text, and all of it can be erased. */
export const sealed = (said: object): { readonly text: string } => ({ text: JSON.stringify(said) })
export const unsealed = (text: string): object => JSON.parse(text) as object

/** Nobody else sees more of a prepared act than what kind of act it is. */
export const sealedAct = <A extends { readonly type: string }>({ type, ...said }: A) => {
  return { type: type as A['type'], said: sealed(said) }
}
export const unsealedAct = ({ type }: { readonly type: string }, text: string) => ({ ...unsealed(text), type })
