import { words } from "./words.ts"

interface History {
  readonly live: number | null
  readonly revisions: readonly { readonly revision: number }[]
  readonly versions: readonly { readonly name: string; readonly revision: number }[]
}

/** What runs of a flow can be narrowed to, newest first; what is chosen is among them also where it is not known. */
export const revisionChoices = (history: History | undefined, chosen: number | undefined) => {
  const names = new Map(history?.versions.map(({ revision, name }) => [revision, words.versionOf(name, revision)]))
  const known = history?.revisions.map(({ revision }) => revision) ?? []
  const all = chosen === undefined || chosen === 0 || known.includes(chosen) ? known : [chosen, ...known]
  const labelOf = (revision: number): string =>
    names.get(revision) ?? (revision === history?.live ? words.liveRevision(revision) : words.revision(revision))
  return [
    ...all.map((revision) => ({ value: String(revision), label: labelOf(revision) })),
    { value: "0", label: words.unsavedRun },
  ]
}
