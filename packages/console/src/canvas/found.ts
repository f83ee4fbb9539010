/** What a search found: the nodes, and the one of them that is looked at. */
export interface Found {
  readonly nodes: ReadonlySet<string>
  readonly current: string | undefined
}
