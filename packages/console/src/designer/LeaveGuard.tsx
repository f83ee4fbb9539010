import { Button, Modal } from "@mantine/core"
import { useBlocker } from "@tanstack/react-router"
import dialog from "../app/ui/dialog.module.css"
import type { Save } from "./use-save.ts"
import { words } from "./words.ts"

/** Asks before unsaved changes would be lost: inside the console with a choice, outside with what the browser has. */
export const LeaveGuard = ({ dirty, save }: { readonly dirty: boolean; readonly save: Save }) => {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  })
  return (
    <Modal opened={status === "blocked"} onClose={() => reset?.()} title={words.leaveTitle}>
      <div className={dialog["form"]}>
        <p>{words.leaveText}</p>
        <div className={dialog["actions"]}>
          <Button variant="subtle" color="red" onClick={proceed}>
            {words.leave}
          </Button>
          <Button variant="default" onClick={reset}>
            {words.stay}
          </Button>
          <Button
            data-autofocus
            loading={save.isPending}
            onClick={async () => ((await save.run()) ? proceed?.() : reset?.())}
          >
            {words.saveAndLeave}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
