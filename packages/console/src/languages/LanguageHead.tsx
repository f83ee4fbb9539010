import type { Operation, Texts } from "@gatewright/flow"
import { ActionIcon, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { removeLanguage, setFallback } from "./change-texts.ts"
import { languageName } from "./language-name.ts"
import styles from "./languages.module.css"
import { words } from "./words.ts"

/** The head of a language's column: its tag, how much of it is written, and what can be done with it. */
export const LanguageHead = ({
  tag,
  texts,
  missing,
  all,
  onOperation,
}: {
  readonly tag: string
  readonly texts: Texts
  readonly missing: number
  readonly all: number
  readonly onOperation: ((operation: Operation) => void) | undefined
}) => {
  const isFallback = tag === texts.fallback
  return (
    <th scope="col">
      <div className={styles["head"]}>
        <span>
          <strong>{tag}</strong> {languageName(tag)}
        </span>
        {isFallback && (
          <span className={styles["mark"]} title={words.fallbackHelp}>
            {words.fallback}
          </span>
        )}
        {onOperation && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={26} aria-label={words.actions(tag)}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={isFallback} onClick={() => onOperation(setFallback(texts, tag))}>
                {words.makeFallback}
              </Menu.Item>
              <Menu.Item
                color="red"
                disabled={isFallback}
                title={isFallback ? words.removeFallback : undefined}
                onClick={() => onOperation(removeLanguage(texts, tag))}
              >
                {words.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <p className={styles["coverage"]} data-missing={missing > 0 || undefined}>
        {words.coverage(all - missing, all)}
      </p>
    </th>
  )
}
