import { Button } from "@mantine/core"
import { IconRocket } from "@tabler/icons-react"
import { useMay } from "../app/session/use-may.ts"
import { commandOf } from "../commands/commands.ts"
import { CommandTip } from "../commands/CommandTip.tsx"
import { runCommand } from "../commands/run-command.ts"
import { useDesignerContext } from "./designer-context.ts"
import { words } from "./words.ts"

/** Lets the saved draft, or a version, run: after a look at what changes. Who may not is told whom to ask. */
export const PublishButton = () => {
  const { designing } = useDesignerContext()
  const mayActivate = useMay("flow:activate")
  return (
    <CommandTip id="publish" designing={designing}>
      <Button
        variant="light"
        leftSection={<IconRocket size={16} aria-hidden />}
        // It stays in the order of Tab, to say why it does nothing yet.
        {...(designing.flow.isDirty && { "data-disabled": true })}
        aria-disabled={designing.flow.isDirty}
        onClick={() => runCommand(commandOf("publish"), designing)}
      >
        {mayActivate ? words.publish : words.askPublisher}
      </Button>
    </CommandTip>
  )
}
