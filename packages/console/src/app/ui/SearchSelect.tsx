import {
  CheckIcon,
  Combobox,
  type ComboboxItem,
  Select,
  TextInput,
  type TextInputProps,
  useCombobox,
} from "@mantine/core"
import { type KeyboardEvent, useEffect, useId, useState } from "react"
import { type Marking, markedOption, steppedOption } from "./marked-option.ts"
import styles from "./search-select.module.css"

/**
 * One of many things, which are searched elsewhere, e.g. by the server: they may come late and anew while somebody types
 * and goes through them. The kit's own select keeps what is marked by its place in the list, and loses it then.
 */
export const SearchSelect = ({
  found,
  chosen,
  onChange,
  onSearch,
  empty,
  ...input
}: Omit<TextInputProps, "label" | "value" | "onChange"> & {
  readonly label?: string
  readonly found: readonly ComboboxItem[]
  /** It need not be among those that were found. */
  readonly chosen: ComboboxItem | undefined
  readonly onChange: (value: string | undefined) => void
  readonly onSearch: (text: string) => void
  /** What is said where nothing is found. */
  readonly empty: string
}) => {
  const id = useId()
  const list = useCombobox()
  const [marking, setMarking] = useState<Marking>({ by: "nothing" })
  const typed = marking.by === "nothing" ? undefined : marking.typed
  const value = chosen?.value
  const isHidden = chosen && !typed && found.every((option) => option.value !== value)
  const options = isHidden ? [chosen, ...found] : found
  const marked = markedOption({ options, marking, chosen: value })
  const optionId = (option: ComboboxItem | undefined) => option && `${id}${option.value}`
  const markedId = list.dropdownOpened ? optionId(marked) : undefined
  useEffect(() => {
    if (markedId !== undefined) document.getElementById(markedId)?.scrollIntoView({ block: "nearest" })
  }, [markedId])
  const search = (next: Marking) => {
    setMarking(next)
    onSearch(next.by === "nothing" ? "" : (next.typed ?? ""))
  }
  const close = () => {
    list.closeDropdown()
    search({ by: "nothing" })
  }
  const choose = (next: string | undefined) => {
    if (next !== value) onChange(next)
    close()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (by !== 0) {
      event.preventDefault()
      list.openDropdown("keyboard")
      setMarking(steppedOption({ options, marking, marked, by }))
    } else if (event.key === "Enter" && list.dropdownOpened && marked) {
      event.preventDefault()
      choose(marked.value)
    } else if (event.key === "Escape") close()
  }
  return (
    <Combobox store={list} onOptionSubmit={choose}>
      <Combobox.Target withKeyboardNavigation={false} withExpandedAttribute aria-activedescendant={markedId}>
        <TextInput
          {...input}
          value={typed ?? chosen?.label ?? ""}
          onChange={({ currentTarget }) => {
            list.openDropdown()
            search({ by: "typing", typed: currentTarget.value })
          }}
          onKeyDown={keyDown}
          onFocus={() => list.openDropdown()}
          onClick={() => list.openDropdown()}
          onBlur={close}
          rightSectionPointerEvents={value === undefined ? "none" : "auto"}
          rightSection={
            value === undefined ? <Combobox.Chevron /> : <Combobox.ClearButton onClear={() => choose(undefined)} />
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={styles["options"] ?? ""} aria-label={input["aria-label"] ?? input.label}>
          {options.map((option) => (
            <Combobox.Option
              key={option.value}
              id={optionId(option)}
              value={option.value}
              className={Select.classes.optionsDropdownOption}
              aria-selected={option.value === value}
              active={option.value === value}
              selected={option === marked}
              data-reverse
            >
              <span>{option.label}</span>
              {option.value === value && <CheckIcon className={Select.classes.optionsDropdownCheckIcon} />}
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {options.length === 0 && <Combobox.Empty>{empty}</Combobox.Empty>}
      </Combobox.Dropdown>
    </Combobox>
  )
}
