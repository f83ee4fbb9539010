import { maxBundleBytes } from "@gatewright/flow"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { commandMenu } from "../commands/command-menu.ts"
import { Outline } from "../outline/Outline.tsx"
import { useDesignerContext } from "./designer-context.ts"

/** The flow: drawn, or as a list. */
export const FlowView = () => {
  const { view, designing, problems, place, search, tools, readOnly } = useDesignerContext()
  const { document, catalogue, canEdit } = designing
  if (view === "outline")
    return (
      <Outline
        designing={designing}
        problems={problems}
        found={search.found?.nodes}
        focus={place.focus}
        writing={tools.writing}
        readOnly={readOnly}
        onEnter={place.enter}
      />
    )
  return (
    <FlowCanvas
      document={document}
      catalogue={catalogue}
      problems={problems}
      selection={place.selection}
      onSelection={place.select}
      onEnter={place.enter}
      {...(canEdit && {
        onEdit: designing.edit,
        onAddAt: (at) => tools.open({ tool: "add", at }),
        onFile: (file, at) => void textOf(file).then((text) => designing.clipboard.put(text, at)),
      })}
      editing={tools.writing}
      readOnly={readOnly}
      menu={(at) => commandMenu(designing, at)}
      miniMap={tools.hasMiniMap}
      handle={place.canvas}
      focus={place.focus}
      zoom={tools.zoom}
      found={search.found}
    />
  )
}

/** One byte more than a file may have is enough to say that it has too many. */
const textOf = (file: File): Promise<string> => file.slice(0, maxBundleBytes + 1).text()
