import type { Lines } from "./lines-of.ts"

/** Who saved the draft since it last went live, in the order of their last save. */
export const draftAuthors = ({ flow, revisions, publications }: Lines): readonly string[] => {
  const draft = revisions.filter(({ version }) => version === null)
  const published = new Set([flow.live?.revision, ...publications.map(({ revision }) => revision)])
  const since = draft.findIndex(({ revision }) => published.has(revision))
  return [...new Set(draft.slice(0, since === -1 ? draft.length : since).map(({ by }) => by))]
}
