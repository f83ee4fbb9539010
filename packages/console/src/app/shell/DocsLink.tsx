import { Button, Tooltip } from "@mantine/core"
import { IconBook2 } from "@tabler/icons-react"
import styles from "./docs-link.module.css"
import { words } from "./words.ts"

/** Leads to the documentation that the server itself serves. */
export const DocsLink = () => (
  <Tooltip label={words.docsHint}>
    <Button
      component="a"
      href="/api/docs"
      target="_blank"
      rel="noreferrer"
      variant="subtle"
      color="gray"
      leftSection={<IconBook2 size={18} aria-hidden />}
      className={styles["link"]}
      aria-label={words.docs}
    >
      <span className={styles["label"]}>{words.docs}</span>
    </Button>
  </Tooltip>
)
