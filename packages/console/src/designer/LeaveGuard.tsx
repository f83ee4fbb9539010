import { Button, Modal } from "@mantine/core"
import { useBlocker } from "@tanstack/react-router"
import dialog from "../app/ui/dialog.module.css"
import { useDesignerContext } from "./designer-context.ts"
import { isDirty } from "./editing-session.ts"
import { words } from "./words.ts"

/** Asks before unsaved changes would be lost: inside the console with a choice, outside with what the browser has. */
export const LeaveGuard = () => {
  const { editing, save, draft } = useDesignerContext()
  const { status, proceed, reset } = useBlocker({
    // What is unsaved this instant: a save that has just ended may not be drawn yet.
    shouldBlockFn: ({ current, next }) => isDirty(editing.now()) && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty(editing.now()),
    withResolver: true,
  })
  return (
    <Modal opened={status === "blocked"} onClose={() => reset?.()} title={words.leaveTitle}>
      <div className={dialog["form"]}>
        <p>{words.leaveText}</p>
        <div className={dialog["actions"]}>
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              draft.forget()
              proceed?.()
            }}
          >
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
