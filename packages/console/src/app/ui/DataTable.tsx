import type { ReactNode } from "react"
import styles from "./data-table.module.css"

/** A column: the first one names the row. */
export interface Column<Row> {
  readonly id: string
  readonly label: string
  /** Of the wide table, e.g. `140px`; what is left goes to the columns without one. */
  readonly width?: string
  readonly align?: "end"
  /** For columns of controls, whose label is not shown. */
  readonly bare?: boolean
  readonly render: (row: Row) => ReactNode
}

/** A table of a page: rows on a wide screen, a card each on a narrow one. */
export const DataTable = <Row,>({
  label,
  columns: all,
  rows,
  keyOf,
  below,
}: {
  readonly label: string
  /** `false` is a column that this person has no use for. */
  readonly columns: readonly (Column<Row> | false)[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What stands under a row, over its whole width. */
  readonly below?: (row: Row) => ReactNode
}) => {
  const columns = all.filter((column) => column !== false)
  return (
    <div className={styles["frame"]}>
      <table className={styles["table"]} aria-label={label}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} {...(width !== undefined && { style: { width } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                <span className={column.bare ? styles["unseen"] : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={keyOf(row)}>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.render(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    data-align={column.align}
                    data-bare={column.bare || undefined}
                    data-label={column.label}
                  >
                    {column.bare ? <span className={styles["actions"]}>{column.render(row)}</span> : column.render(row)}
                  </td>
                ),
              )}
            </tr>
            <Below columns={columns.length}>{below?.(row)}</Below>
          </tbody>
        ))}
      </table>
    </div>
  )
}

const Below = ({ columns, children }: { readonly columns: number; readonly children: ReactNode }) =>
  children === undefined || children === null || children === false ? null : (
    <tr className={styles["below"]}>
      <td colSpan={columns}>{children}</td>
    </tr>
  )
