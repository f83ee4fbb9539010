import type { Json } from "@gatewright/flow"
import { Button, Menu } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { words } from "../words.ts"
import type { ListField } from "./form-field.ts"
import { initialValue, initialVariant } from "./initial-value.ts"

/** Adds an entry to a list; where entries have several shapes, one of them is chosen. */
export const AddEntry = ({
  field: { item, title },
  onAdd,
}: {
  readonly field: ListField
  readonly onAdd: (entry: Json) => void
}) => {
  const look = {
    variant: "default",
    size: "compact-sm",
    leftSection: <IconPlus size={14} aria-hidden />,
    "aria-label": words.addEntry(title),
  } as const
  if (item.kind !== "variants")
    return (
      <Button {...look} onClick={() => onAdd(initialValue(item))}>
        {words.add}
      </Button>
    )
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button {...look}>{words.add}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {item.variants.map((variant) => (
          <Menu.Item key={variant.value} onClick={() => onAdd(initialVariant(item.discriminator, variant))}>
            {variant.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
