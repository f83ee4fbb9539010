import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { commandMenu } from "../commands/command-menu.ts"
import { Outline } from "../outline/Outline.tsx"
import { useDesignerContext } from "./designer-context.ts"

/** The flow: drawn, or as a list. */
export const FlowView = () => {
  const { view, designing, problems, walk, place, search, tools, readOnly, escape } = useDesignerContext()
  const { document, catalogue, canEdit } = designing
  if (view === "outline")
    return (
      <Outline
        designing={designing}
        problems={problems}
        found={search.found?.nodes}
        focus={place.focus && "node" in place.focus ? place.focus : undefined}
        writing={tools.writing}
        readOnly={readOnly}
        onEnter={place.enter}
        onProblem={walk.goToBadge}
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
      onProblem={walk.goToBadge}
      onEscape={() => escape() || place.select([])}
      {...(canEdit && {
        onEdit: designing.edit,
        onAddAt: (at) => tools.open({ tool: "add", at }),
        onFile: (file, at) => designing.clipboard.putFile(file, at),
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
