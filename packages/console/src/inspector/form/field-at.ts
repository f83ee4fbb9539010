import { type FlowPlace, isJsonObject, type Json, pathOf, pointerOf } from "@gatewright/flow"
import { isDrawn } from "./changed-value.ts"
import type { FormField } from "./form-field.ts"
import { isList } from "./schema-parts.ts"

/** The field of a form that shows a setting. */
export interface FoundField {
  /** Where the field itself stands: the setting, or what it is a part of. */
  readonly pointer: string
  /** Its title, or that of the list that it is an entry of. */
  readonly title: string
}

type Path = readonly string[]

/**
 * The innermost field of a form that shows the setting at a pointer: a reference shows what is inside it, a group a key that
 * it does not know. `undefined` where nothing of it is drawn.
 */
export const fieldAt = ({
  fields,
  settings,
  pointer,
  place,
}: {
  readonly fields: readonly FormField[]
  readonly settings: Json
  readonly pointer: string
  readonly place: FlowPlace
}): FoundField | undefined => {
  const path = pathOf(pointer)
  if (!path || path.length === 0) return undefined

  /** `undefined`: the object has no such field; `hidden`: it has, and it is not drawn here. */
  const inside = (parts: readonly FormField[], object: Json, at: Path, rest: Path) => {
    const [key = "", ...more] = rest
    const part = parts.find((each) => each.key === key)
    if (!part) return undefined
    if (!isDrawn(part, place)) return "hidden"
    return within(part, isJsonObject(object) ? object[key] : undefined, {
      at: [...at, key],
      rest: more,
      title: part.title,
    })
  }

  const within = (
    field: FormField,
    value: Json | undefined,
    { at, rest, title }: { readonly at: Path; readonly rest: Path; readonly title: string },
  ): FoundField | "hidden" => {
    const here = { pointer: pointerOf([...at]), title }
    const [step = "", ...more] = rest
    if (step === "") return here
    switch (field.kind) {
      case "group":
        return inside(field.fields, value ?? {}, at, rest) ?? here
      case "variants": {
        const variant = isJsonObject(value)
          ? field.variants.find((each) => each.value === value[field.discriminator])
          : undefined
        return (variant && inside(variant.fields, value ?? {}, at, rest)) ?? here
      }
      case "list": {
        // Plain texts are typed into one field.
        if (field.item.kind === "text" && !field.item.multiline) return here
        const entry = isList(value) ? value[Number(step)] : undefined
        return entry === undefined ? here : within(field.item, entry, { at: [...at, step], rest: more, title })
      }
      case "record":
        return isJsonObject(value) && Object.hasOwn(value, step)
          ? within(field.value, value[step], { at: [...at, step], rest: more, title: step })
          : here
      default:
        return here
    }
  }
  const found = inside(fields, settings, [], path)
  return found === "hidden" ? undefined : found
}
