import style from './status.module.css'

const icons = { waiting: '○', open: '◐', done: '✓', late: '!', departed: '§' } as const
export type Standing = keyof typeof icons

/** Always an icon, a word and a colour: none of them alone. */
export const Status = ({ is, word }: { readonly is: Standing; readonly word: string }) => (
  <span className={`${style.status ?? ''} ${style[is] ?? ''}`}>
    <span aria-hidden="true" className={style.icon}>
      {icons[is]}
    </span>
    {word}
  </span>
)
