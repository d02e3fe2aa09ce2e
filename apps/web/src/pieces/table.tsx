import type { ReactNode } from 'react'
import style from './table.module.css'

interface Named {
  readonly name: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}

/**
 * Where it is narrow each row is a list of its cells with their columns' names. That takes from the elements what they
 * mean, so the roles are said; where it is wide and yet too narrow the table is moved within its place, by keys too.
 */
export const Table = ({ name, columns, children }: Named) => (
  <div className={style.scroll} role="region" aria-label={name} tabIndex={0}>
    <table className={style.table} role="table" aria-label={name}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  </div>
)

export const Row = ({ children }: { readonly children: ReactNode }) => <tr role="row">{children}</tr>

/** What the row is about. */
export const RowName = ({ children }: { readonly children: ReactNode }) => (
  <th role="rowheader" scope="row">
    {children}
  </th>
)

export const Cell = ({ of, children }: { readonly of: string; readonly children: ReactNode }) => (
  <td role="cell" data-of={of}>
    {children}
  </td>
)
