import { isJsonObject } from "@gatewright/flow"
import { Select } from "@mantine/core"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { FieldProblemText } from "./FieldProblemText.tsx"
import { Fields } from "./Fields.tsx"
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
  const problem = useFormSurroundings().problemAt(pointer)
  const object = isJsonObject(value) ? value : undefined
  const variant = field.variants.find((each) => each.value === object?.[field.discriminator])
  return (
    <div className={styles["fields"]}>
      {!fixed && (
        <Select
          label={field.title}
          {...(field.description !== "" && { description: field.description })}
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
      {problem && <FieldProblemText {...problem} />}
      {variant && <Fields fields={variant.fields} pointer={pointer} value={value} changeIn={() => onChange} />}
    </div>
  )
}
