import { ActionIcon, CloseButton, TextInput, Tooltip } from "@mantine/core"
import { IconChevronDown, IconChevronUp, IconSearch } from "@tabler/icons-react"
import styles from "./search-bar.module.css"
import { words } from "./words.ts"

/** Search in this flow: over names and settings, with the next and the previous hit. */
export const SearchBar = ({
  query,
  onQuery,
  hits,
  at,
  onStep,
  onClose,
}: {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly hits: number
  /** The hit that is shown, from 0. */
  readonly at: number
  readonly onStep: (by: number) => void
  readonly onClose: () => void
}) => (
  <search
    className={styles["search"]}
    onKeyDown={(event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === "Escape") onClose()
      if (event.key === "Enter") {
        event.preventDefault()
        onStep(event.shiftKey ? -1 : 1)
      }
    }}
  >
    <TextInput
      aria-label={words.searchFlow}
      placeholder={words.searchFlow}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={query}
      onChange={({ currentTarget }) => onQuery(currentTarget.value)}
      spellCheck={false}
      autoFocus
    />
    <span role="status">{query.trim() === "" ? "" : words.searchHits(hits === 0 ? 0 : at + 1, hits)}</span>
    <Tooltip label={words.searchPrevious}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        disabled={hits === 0}
        onClick={() => onStep(-1)}
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
        disabled={hits === 0}
        onClick={() => onStep(1)}
        aria-label={words.searchNext}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
    </Tooltip>
    <CloseButton onClick={onClose} aria-label={words.searchClose} />
  </search>
)
