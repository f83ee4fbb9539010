import { Button, Modal } from "@mantine/core"
import { CopyField } from "../app/ui/CopyField.tsx"
import dialog from "../app/ui/dialog.module.css"
import { Notice } from "../app/ui/Notice.tsx"
import { words as common } from "../app/ui/words.ts"
import { words } from "./words.ts"

/** Something that is told this once: a sign-in link, the text of a token. */
export interface Once {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly value: string
  readonly until?: string
}

/** Shows it, to be copied. It closes by its button alone, so that a stray click does not lose it. */
export const OnceDialog = ({ once, onClose }: { readonly once: Once | undefined; readonly onClose: () => void }) => (
  <Modal
    opened={once !== undefined}
    onClose={onClose}
    title={once?.title ?? ""}
    size={560}
    closeOnClickOutside={false}
    closeOnEscape={false}
  >
    {once && (
      <div className={dialog["form"]}>
        <p>{once.text}</p>
        <CopyField label={once.label} value={once.value} />
        <Notice tone="warn" text={[common.shownOnce, once.until].filter((part) => part !== undefined).join(" ")} />
        <div className={dialog["actions"]}>
          <Button onClick={onClose}>{words.done}</Button>
        </div>
      </div>
    )}
  </Modal>
)
