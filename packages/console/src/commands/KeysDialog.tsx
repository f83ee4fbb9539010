import { Kbd, Modal, TextInput, VisuallyHidden } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { words as common } from "../app/ui/words.ts"
import { commandGroups } from "./command.ts"
import { commands } from "./commands.ts"
import styles from "./commands.module.css"
import { hasWords } from "./has-words.ts"
import { isMac, keysText } from "./keys-text.ts"
import { words } from "./words.ts"

/** The shortcut sheet: all keys of the designer, searched by what they do or by the keys themselves. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const mac = isMac()
  const [query, setQuery] = useState("")
  const shown = commands.filter(
    ({ label, group, keys }) =>
      keys.length > 0 && hasWords(`${group} ${label} ${keys.map((each) => keysText(each, mac)).join(" ")}`, query),
  )
  return (
    <Modal opened onClose={onClose} title={words.keys} size="lg">
      <p className={styles["lead"]}>{words.keysText}</p>
      <TextInput
        aria-label={words.searchKeys}
        placeholder={words.searchKeys}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        spellCheck={false}
        data-autofocus
      />
      <VisuallyHidden role="status">{query.trim() !== "" && common.found(shown.length)}</VisuallyHidden>
      {shown.length === 0 && <p className={styles["lead"]}>{words.noKeys}</p>}
      <div className={styles["sheet"]}>
        {commandGroups
          .filter((group) => shown.some((command) => command.group === group))
          .map((group) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {shown
                  .filter((command) => command.group === group)
                  .map(({ id, label, keys }) => (
                    <div key={id}>
                      <dt>{label}</dt>
                      <dd>
                        {keys.map((each) => (
                          <Kbd key={each} size="xs">
                            {keysText(each, mac)}
                          </Kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
      </div>
    </Modal>
  )
}
