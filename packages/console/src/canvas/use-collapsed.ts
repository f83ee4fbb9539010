import { useLocalStorage } from "@mantine/hooks"
import { useCallback, useMemo } from "react"

/** The collapsed groups of a flow: how somebody looks at it, kept in their browser and not in the document. */
export const useCollapsed = (flow: string, isOn: boolean) => {
  const [ids, setIds] = useLocalStorage<readonly string[]>({
    key: `gatewright.collapsed.${flow}`,
    defaultValue: none,
    getInitialValueInEffect: false,
    deserialize: (text) => readIds(text),
  })
  const collapsed = useMemo(() => new Set(isOn ? ids : none), [ids, isOn])
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id])),
    [setIds],
  )
  return { collapsed, toggle }
}

const none: readonly string[] = []

/** What is kept in the browser may be anything. */
const readIds = (text: string | undefined): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text ?? "[]")
    return Array.isArray(value) ? value.filter((id) => typeof id === "string") : none
  } catch {
    return none
  }
}
