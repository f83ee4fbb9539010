import { isJsonObject, type Json } from "../document/json.ts"
import { jsonAt, withJsonAt } from "../document/json-at.ts"
import { pathOf } from "../document/pointer.ts"
import type { Rule } from "./applied.ts"
import { nodeOf, withNode } from "./parts.ts"
import { notThere, notValid } from "./problems.ts"

/** Changes a setting of a node. */
export interface SetSetting {
  readonly kind: "set-setting"
  readonly node: string
  /** JSON pointer (RFC 6901) from the settings object; the empty pointer replaces all settings. */
  readonly pointer: string
  /** The new value; the setting is taken away where left out. */
  readonly value?: Json | undefined
  /** What the undo menu says; "Change setting" where it is left out. */
  readonly label?: string | undefined
}

export const setSetting: Rule<SetSetting, SetSetting> = {
  label: ({ label, value }) => label ?? (value === undefined ? "Clear setting" : "Change setting"),
  apply: (document, { node: id, pointer, value }) => {
    const node = nodeOf(document, id)
    if (!node) return notThere("The node", { node: id })
    const at = { node: id, nodeName: node.name, setting: pointer }
    const path = pathOf(pointer)
    const settings = path && withJsonAt(node.settings, path, value)
    if (!path || settings === undefined) return notThere("The setting", at)
    if (!isJsonObject(settings)) return notValid({ message: "The settings of a node are an object with names.", at })
    const before = jsonAt(node.settings, path)
    return {
      document: withNode(document, { ...node, settings }),
      inverse: { kind: "set-setting", node: id, pointer, ...(before === undefined ? {} : { value: before }) },
    }
  },
}
