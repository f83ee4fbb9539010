import { Button, Modal } from "@mantine/core"
import dialog from "../app/ui/dialog.module.css"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { words as common } from "../app/ui/words.ts"
import type { Suspected } from "./use-download.ts"
import { words } from "./words.ts"

/** Names the settings that look like secrets before they leave in a file. */
export const SuspectedSecrets = ({
  suspected,
  onClose,
}: {
  readonly suspected: Suspected | undefined
  readonly onClose: () => void
}) => (
  <Modal opened={suspected !== undefined} onClose={onClose} title={words.secretsTitle} size="lg">
    <div className={dialog["form"]}>
      <p>{words.secretsText}</p>
      <ProblemList problems={suspected?.problem.problems ?? []} />
      <div className={dialog["actions"]}>
        <Button variant="default" onClick={suspected?.downloadAnyway}>
          {words.downloadAnyway}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </div>
  </Modal>
)
