/** A statement that is prepared once a connection. Values stand as `$1`, `$2`, ... in both databases' text. */
export interface Statement<Row = never> {
  readonly name: string
  readonly text: string
  /** Only for the compiler: the rows that it gives. */
  readonly row?: Row
}

export type SqlValue = string | number | null

/** Statements on the path of a run, without the query builder: it costs half of SQLite's throughput. */
export interface Prepared {
  readonly all: <Row>(statement: Statement<Row>, values: readonly SqlValue[]) => Promise<readonly Row[]>
  /** Gives the number of changed rows. */
  readonly run: (statement: Statement, values: readonly SqlValue[]) => Promise<number>
}
