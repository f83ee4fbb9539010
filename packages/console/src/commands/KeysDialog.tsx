import { Kbd, Modal } from "@mantine/core"
import { commandGroups } from "./command.ts"
import { commands } from "./commands.ts"
import styles from "./commands.module.css"
import { isMac, keysText } from "./keys-text.ts"
import { words } from "./words.ts"

/** The shortcut sheet: all keys of the designer. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const mac = isMac()
  return (
    <Modal opened onClose={onClose} title={words.keys} size="lg">
      <p className={styles["lead"]}>{words.keysText}</p>
      <div className={styles["sheet"]}>
        {commandGroups.map((group) => {
          const shown = commands.filter((command) => command.group === group && command.keys.length > 0)
          return (
            shown.length > 0 && (
              <section key={group} aria-label={group}>
                <h3>{group}</h3>
                <dl>
                  {shown.map(({ id, label, keys }) => (
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
            )
          )
        })}
      </div>
    </Modal>
  )
}
