import type { ReactNode } from 'react'
import style from './page-head.module.css'

/** What the page is, and in one line what it waits for; beside it its one primary action. */
export const PageHead = ({
  title,
  what,
  children,
}: {
  readonly title: string
  readonly what?: ReactNode
  readonly children?: ReactNode
}) => (
  <div className={style.head}>
    <div>
      <h1>{title}</h1>
      {what && <p className={style.what}>{what}</p>}
    </div>
    {children}
  </div>
)
