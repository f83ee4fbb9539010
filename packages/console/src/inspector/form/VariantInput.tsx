import { isJsonObject, pointerOf } from "@gatewright/flow"
import { Select } from "@mantine/core"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { VariantsField } from "./form-field.ts"
import styles from "./form.module.css"
import { initialVariant } from "./initial-value.ts"

/** An object of one of several shapes. Inside a list the shape is chosen when the entry is added. */
export const VariantInput = ({
  field,
  pointer,
  value,
  onChange,
  fixed = false,
}: FieldProps<VariantsField> & { readonly fixed?: boolean }) => {
  const { Field } = useFormSurroundings()
  const object = isJsonObject(value) ? value : undefined
  const variant = field.variants.find((each) => each.value === object?.[field.discriminator])
  return (
    <div className={styles["fields"]}>
      {!fixed && (
        <Select
          label={field.title}
          data={field.variants.map(({ value: option, title }) => ({ value: option, label: title }))}
          value={variant?.value ?? null}
          placeholder={words.choose}
          onChange={(picked) => {
            const next = field.variants.find((each) => each.value === picked)
            if (next) onChange(pointer, initialVariant(field.discriminator, next))
          }}
        />
      )}
      {variant?.description && <p className={styles["help"]}>{variant.description}</p>}
      {variant?.fields.map((child) => (
        <Field
          key={child.key}
          field={child}
          pointer={`${pointer}${pointerOf([child.key])}`}
          value={object?.[child.key]}
          onChange={onChange}
        />
      ))}
    </div>
  )
}
