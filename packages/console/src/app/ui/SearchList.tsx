import { TextInput, VisuallyHidden } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import styles from "./search-list.module.css"
import { words } from "./words.ts"

/** Something that can be found and chosen. */
interface SearchItem {
  /** Unique in its group. */
  readonly id: string
  readonly label: string
  /** A second line below the label. */
  readonly about?: string | undefined
  readonly icon?: ReactNode
  /** What stands at the end of the row. */
  readonly mark?: ReactNode
  /** Why it can't be chosen. */
  readonly whyNot?: string | undefined
}

export interface SearchGroup {
  readonly label: string
  readonly items: readonly SearchItem[]
}

/**
 * A search field with what it finds below it. The focus stays in the field; arrows and Enter choose, as a combobox does it
 * (WAI-ARIA Authoring Practices, combobox with a list).
 */
export const SearchList = ({
  label,
  query,
  onQuery,
  groups,
  empty,
  marked,
  onChoose,
  onDrag,
}: {
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly groups: readonly SearchGroup[]
  /** What is said where nothing is found. */
  readonly empty: string
  /** What is marked as long as nothing is searched; the first where left out. */
  readonly marked?: string | undefined
  readonly onChoose: (id: string, by: "key" | "pointer") => void
  /** Rows can be dragged where this is given: it says what goes along. */
  readonly onDrag?: (id: string, event: DragEvent) => void
}) => {
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string>()
  const rows = groups.flatMap((group) => group.items.map((item) => ({ item, key: keyOf(group, item) })))
  const open = rows.filter(({ item }) => item.whyNot === undefined)
  const wanted = query === "" ? open.find(({ item }) => item.id === marked) : undefined
  const active = open.find(({ key }) => key === at) ?? wanted ?? open[0]
  useEffect(() => {
    if (marked !== undefined)
      list.current?.querySelector("[role=option][aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [marked])
  const move = (by: number) => {
    const next = open[((active ? open.indexOf(active) : 0) + by + open.length) % open.length]
    if (!next) return
    setAt(next.key)
    list.current?.querySelector(`[data-key="${CSS.escape(next.key)}"]`)?.scrollIntoView({ block: "nearest" })
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (by === 0 && event.key !== "Enter") return
    event.preventDefault()
    if (by !== 0) move(by)
    else if (active) onChoose(active.item.id, "key")
  }
  const optionId = (key: string) => `${listId}${rows.findIndex((row) => row.key === key)}`
  return (
    <div className={styles["searchList"]}>
      <TextInput
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={active && optionId(active.key)}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={({ currentTarget }) => {
          setAt(undefined)
          onQuery(currentTarget.value)
        }}
        onKeyDown={keyDown}
      />
      <div ref={list} id={listId} role="listbox" aria-label={label} className={styles["list"]} tabIndex={-1}>
        {groups.map((group, index) => (
          <div key={group.label} role="group" aria-labelledby={`${listId}group${index}`}>
            <h3 id={`${listId}group${index}`} role="presentation">
              {group.label}
            </h3>
            {group.items.map((item) => {
              const key = keyOf(group, item)
              return (
                <div
                  key={item.id}
                  id={optionId(key)}
                  role="option"
                  aria-selected={active?.key === key}
                  aria-disabled={item.whyNot !== undefined || undefined}
                  data-key={key}
                  className={styles["option"]}
                  draggable={onDrag !== undefined && item.whyNot === undefined}
                  onDragStart={(event) => onDrag?.(item.id, event)}
                  onPointerMove={() => item.whyNot === undefined && setAt(key)}
                  // The second click of a double click chooses nothing more.
                  onClick={({ detail }) => item.whyNot === undefined && detail < 2 && onChoose(item.id, "pointer")}
                >
                  {item.icon}
                  <span className={styles["words"]}>
                    <span>{item.label}</span>
                    {(item.whyNot ?? item.about) !== undefined && <small>{item.whyNot ?? item.about}</small>}
                  </span>
                  {item.mark}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className={styles["empty"]}>{empty}</p>}
      <VisuallyHidden role="status">{words.found(open.length)}</VisuallyHidden>
    </div>
  )
}

const keyOf = (group: SearchGroup, { id }: SearchItem): string => `${group.label}/${id}`
