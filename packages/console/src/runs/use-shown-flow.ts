import { useState } from "react"

/** Which of the flows that a step is inside of is drawn: its own, or one around it that somebody looks at meanwhile. */
export const useShownFlow = ({ path, index }: { readonly path: readonly string[]; readonly index: number }) => {
  const [chosen, choose] = useState<{ readonly index: number; readonly at: number }>()
  const at = chosen?.index === index ? Math.min(chosen.at, path.length - 1) : path.length - 1
  return { at, flow: path[at] ?? "", show: (level: number) => choose({ index, at: level }) }
}
