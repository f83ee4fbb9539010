import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { commandOf } from "../commands/commands.ts"
import { CommandTip } from "../commands/CommandTip.tsx"
import { runCommand } from "../commands/run-command.ts"
import { tipOf } from "../commands/tip-of.ts"
import { VariablesButton } from "../variables/VariablesButton.tsx"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { SearchBar } from "./SearchBar.tsx"
import { SettingsPanel } from "./SettingsPanel.tsx"
import { ViewSwitch } from "./ViewSwitch.tsx"
import { words } from "./words.ts"

/** What stands in the corners: *Add node*, *Variables* or the search, the view, *Settings* (P5.1 to P5.3). */
export const FlowControls = () => {
  const { view, designing, tools, place, search } = useDesignerContext()
  return (
    <>
      {designing.canEdit && view === "canvas" && (
        <CommandTip id="add-node" designing={designing}>
          <Button
            className={styles["addNode"] ?? ""}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => runCommand(commandOf("add-node"), designing)}
          >
            {words.addNode}
          </Button>
        </CommandTip>
      )}
      {search.query === undefined ? (
        <VariablesButton
          isOpen={tools.showsVariables}
          onOpen={tools.setShowsVariables}
          tip={tipOf("variables", designing)}
          document={designing.document}
          catalogue={designing.catalogue}
          onSelect={place.goTo}
        />
      ) : (
        <SearchBar search={search} query={search.query} />
      )}
      <ViewSwitch />
      <SettingsPanel />
    </>
  )
}
