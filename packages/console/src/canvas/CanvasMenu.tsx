import { Menu } from "@mantine/core"
import { useEffect, useState } from "react"
import type { MenuEntry } from "./menu-entry.ts"
import type { Point } from "./point.ts"
import styles from "./canvas-menu.module.css"
import { words } from "./words.ts"

/** A context menu as it is open. */
export interface OpenMenu {
  /** In pixels of the page. */
  readonly at: Point
  readonly entries: readonly MenuEntry[]
}

/** The context menu of the canvas. What is in it comes from outside. */
export const CanvasMenu = ({ open, onClose }: { readonly open: OpenMenu | undefined; readonly onClose: () => void }) =>
  open && <Entries open={open} onClose={onClose} />

const Entries = ({ open, onClose }: { readonly open: OpenMenu; readonly onClose: () => void }) => {
  // A point of the page can't take the focus back: what had it before does.
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    },
    [before],
  )
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <span
          role="button"
          aria-label={words.menu}
          className={styles["anchor"]}
          style={{ left: open.at.x, top: open.at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={words.menu} onContextMenu={(event) => event.preventDefault()}>
        {open.entries.map((entry, index) =>
          entry === "divider" ? (
            <Menu.Divider key={index} />
          ) : (
            <Menu.Item
              key={entry.id}
              leftSection={entry.icon}
              rightSection={entry.keys === undefined ? undefined : <kbd className={styles["keys"]}>{entry.keys}</kbd>}
              disabled={entry.disabled === true}
              {...(entry.dangerous === true && { color: "red" })}
              onClick={entry.run}
            >
              {entry.label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
