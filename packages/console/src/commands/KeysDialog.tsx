import { Kbd, Modal, Switch, TextInput, VisuallyHidden } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { useCharacterKeys } from "../app/ui/character-keys.ts"
import { hasWords } from "../app/ui/has-words.ts"
import { words as common } from "../app/ui/words.ts"
import { commandGroups } from "./command.ts"
import { commands } from "./commands.ts"
import styles from "./commands.module.css"
import { writtenKeys } from "./keys-of.ts"
import { words } from "./words.ts"

/** The shortcut sheet: all keys of the designer, searched by what they do or by the keys themselves. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [hasCharacters, setCharacters] = useCharacterKeys()
  const [query, setQuery] = useState("")
  const shown = commands
    .map((command) => ({ ...command, keys: writtenKeys(command) }))
    .filter(({ label, group, keys }) => keys.length > 0 && hasWords(`${group} ${label} ${keys.join(" ")}`, query))
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
      <Switch
        className={styles["characters"] ?? ""}
        label={words.characterKeys}
        description={words.characterKeysText}
        checked={hasCharacters}
        onChange={({ currentTarget }) => setCharacters(currentTarget.checked)}
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
                            {each}
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
