import { Select, Textarea, TextInput } from "@mantine/core"
import type { Category } from "../flows/categories-query.ts"
import { allFlows } from "../flows/list-state.ts"
import styles from "./add-flow-dialog.module.css"
import { type AddDraft, type Fields, withCategory } from "./add-draft.ts"
import { words } from "./words.ts"

/** Category (in the view over all), flow type where the category asks for one, name and description (I1.4, I1.8). */
export const HeadFields = ({
  draft,
  fields,
  categories,
  defines,
  onChange,
}: {
  readonly draft: AddDraft
  readonly fields: Fields
  readonly categories: readonly Category[]
  /** The category and type that are created with the flow. */
  readonly defines: { readonly category: string; readonly type: string } | undefined
  readonly onChange: (draft: AddDraft) => void
}) => {
  const { category, type } = fields
  const setType = (typed: string | null) => onChange({ ...draft, type: typed ?? undefined })
  return (
    <div className={styles["fields"]}>
      {defines && (
        <TextInput
          className={styles["wide"]}
          label={words.flowType}
          description={words.isDefined}
          value={`${defines.category} / ${defines.type}`}
          readOnly
        />
      )}
      {!defines && draft.place === allFlows && (
        <Select
          label={words.category}
          placeholder={words.categoryPlaceholder}
          data={categories.map(({ id, label }) => ({ value: id, label }))}
          value={category?.id ?? null}
          onChange={(id) => onChange(withCategory(draft, id ?? undefined))}
        />
      )}
      {!defines && category?.asksForType === "pick" && (
        <Select
          label={words.flowType}
          placeholder={words.typePlaceholder}
          data={category.types.map(({ id, label }) => ({ value: id, label }))}
          value={type === "" ? null : type}
          onChange={setType}
        />
      )}
      {!defines && category?.asksForType === "typed" && (
        <TextInput
          label={words.flowType}
          placeholder={words.typeTyped}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
          maxLength={200}
        />
      )}
      <TextInput
        className={styles["name"]}
        label={words.name}
        value={fields.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        maxLength={500}
        data-autofocus
      />
      <Textarea
        className={styles["wide"]}
        label={words.description}
        placeholder={words.optional}
        value={fields.description}
        onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={5}
      />
    </div>
  )
}
