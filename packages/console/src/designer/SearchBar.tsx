import { ActionIcon, CloseButton, TextInput, Tooltip } from "@mantine/core"
import { IconChevronDown, IconChevronUp, IconSearch } from "@tabler/icons-react"
import { SearchResults } from "./SearchResults.tsx"
import styles from "./search-bar.module.css"
import type { Search } from "./use-search.ts"
import { words } from "./words.ts"

/** Search in this flow: over names and settings, with the next and the previous hit, and where in each the words stand. */
export const SearchBar = ({ search, query }: { readonly search: Search; readonly query: string }) => {
  const { hits, at, step } = search
  return (
    <search className={styles["search"]} data-panel="search">
      <div
        className={styles["bar"]}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== "Enter" || !(event.target instanceof HTMLInputElement))
            return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      >
        <TextInput
          aria-label={words.searchFlow}
          placeholder={words.searchFlow}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={({ currentTarget }) => search.type(currentTarget.value)}
          spellCheck={false}
          autoFocus
        />
        <span role="status">
          {query.trim() === "" ? "" : words.searchHits(hits.length === 0 ? 0 : at + 1, hits.length)}
        </span>
        <Tooltip label={words.searchPrevious}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            disabled={hits.length === 0}
            onClick={() => step(-1)}
            aria-label={words.searchPrevious}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.searchNext}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            disabled={hits.length === 0}
            onClick={() => step(1)}
            aria-label={words.searchNext}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </Tooltip>
        <CloseButton onClick={search.close} aria-label={words.searchClose} />
      </div>
      {hits.length > 0 && <SearchResults search={search} />}
    </search>
  )
}
