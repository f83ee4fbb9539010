import { useEffect, useRef } from "react"
import type { Piece } from "./marked.ts"
import styles from "./search-bar.module.css"
import type { Search } from "./use-search.ts"
import { words } from "./words.ts"

/** Above this many nodes nobody reads on: another word finds what is looked for. */
const shownHits = 100

/** The nodes that were found, each with the settings in which the words stand; a click goes there. */
export const SearchResults = ({ search: { hits, at, goTo } }: { readonly search: Search }) => {
  const list = useRef<HTMLUListElement>(null)
  const current = hits[at]?.node
  useEffect(() => {
    list.current?.querySelector("[data-current]")?.scrollIntoView({ block: "nearest" })
  }, [current])
  return (
    <ul ref={list} className={styles["results"]} aria-label={words.searchResults}>
      {hits.slice(0, shownHits).map((hit, index) => (
        <li key={hit.node} data-current={index === at || undefined}>
          <button type="button" aria-current={index === at || undefined} onClick={() => goTo(hit)}>
            <strong>
              <Marked pieces={hit.name} />
            </strong>
            <small>
              <Marked pieces={hit.typeLabel} />
            </small>
          </button>
          {hit.settings.map(({ pointer, title, excerpt }) => (
            <button key={pointer} type="button" onClick={() => goTo(hit, pointer)}>
              <small>{title}</small>
              <span>
                <Marked pieces={excerpt} />
              </span>
            </button>
          ))}
          {hit.more > 0 && <p>{words.searchMoreSettings(hit.more)}</p>}
        </li>
      ))}
      {hits.length > shownHits && (
        <li>
          <p>{words.searchMoreHits(hits.length - shownHits)}</p>
        </li>
      )}
    </ul>
  )
}

const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
