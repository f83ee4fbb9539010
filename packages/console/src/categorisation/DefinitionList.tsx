import type { CategoryRow, TypeRow } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconCategory, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import type { Question } from "../app/ui/ConfirmDialog.tsx"
import { type Column, DataTable } from "../app/ui/DataTable.tsx"
import { IconAction } from "../app/ui/IconAction.tsx"
import { Message } from "../app/ui/Message.tsx"
import page from "../app/ui/page.module.css"
import { TypeLabel } from "../flows/TypeLabel.tsx"
import { useCategoryLooks } from "../flows/use-category-looks.ts"
import styles from "./categorisation.module.css"
import { newDraft } from "./definition-draft.ts"
import type { DefinitionOpening } from "./DefinitionDialog.tsx"
import { useDeleteQuestion } from "./use-delete-question.tsx"
import { words } from "./words.ts"

/** A definition, with its category where it is a type. */
export type DefinitionRow = CategoryRow & Partial<Pick<TypeRow, "category">>

/** The categories or the types as a table, with what can be done with each. */
export const DefinitionList = ({
  tenant,
  of,
  rows,
  onOpen,
  onAsk,
}: {
  readonly tenant: string
  readonly of: "categories" | "types"
  readonly rows: readonly DefinitionRow[]
  readonly onOpen: (opening: DefinitionOpening) => void
  readonly onAsk: (question: Question) => void
}) => {
  const mayWrite = useMay("flow:write")
  const looks = useCategoryLooks(tenant)
  const ask = useDeleteQuestion(tenant)
  const isTypes = of === "types"
  const lookOf = ({ category, definition: { name, color } }: DefinitionRow) =>
    category === undefined ? { label: looks.ofCategory(name), color } : looks.ofType({ category, type: name })
  const columns: readonly Column<DefinitionRow>[] = [
    {
      id: "name",
      label: words.name,
      render: (row) => (
        <div className={styles["name"]}>
          <TypeLabel {...lookOf(row)} />
          <code>{row.definition.name}</code>
        </div>
      ),
    },
    ...(isTypes
      ? [
          {
            id: "category",
            label: words.category,
            render: ({ category = "" }: DefinitionRow) => looks.ofCategory(category),
          },
        ]
      : []),
    { id: "index", label: words.index, width: "88px", render: ({ definition }) => definition.index ?? "–" },
    {
      id: "display",
      label: words.display,
      render: ({ definition }) => Object.keys(definition.display).join(", ") || "–",
    },
    {
      id: "flows",
      label: words.flows,
      width: "96px",
      render: ({ category, definition: { name }, flows }) => (
        <Link
          to="/$tenant/orchestrator/$category"
          params={{ tenant, category: category ?? name }}
          search={category === undefined ? {} : { type: name }}
          aria-label={words.actionOn(words.flows, `${name}, ${flows}`)}
        >
          {flows}
        </Link>
      ),
    },
    {
      id: "deletable",
      label: words.deletable,
      width: "132px",
      render: ({ definition }) => (definition.deletable ? words.deletable : words.notDeletable),
    },
    ...(mayWrite
      ? [
          {
            id: "actions",
            label: words.actions,
            width: "104px",
            bare: true,
            align: "end" as const,
            render: (row: DefinitionRow) => (
              <span className={styles["actions"]}>
                <IconAction
                  icon={IconPencil}
                  label={words.edit}
                  of={row.definition.name}
                  onClick={() => onOpen({ row })}
                />
                {row.definition.deletable && (
                  <IconAction
                    icon={IconTrash}
                    label={words.delete}
                    of={row.definition.name}
                    onClick={() => onAsk(ask(row))}
                  />
                )}
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <section className={page["stack"]} aria-label={words[of]}>
      <div className={page["bar"]}>
        <div className={styles["head"]}>
          <h2>{words[of]}</h2>
          <p>{isTypes ? words.typesLead : words.categoriesLead}</p>
        </div>
        {mayWrite && (
          <Button
            variant={isTypes ? "default" : "filled"}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onOpen({ draft: newDraft(isTypes ? "" : undefined) })}
          >
            {isTypes ? words.addType : words.addCategory}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Message
          icon={IconCategory}
          title={isTypes ? words.noTypes : words.noCategories}
          text={isTypes ? words.noTypesText : words.noCategoriesText}
        />
      ) : (
        <DataTable
          label={words[of]}
          rows={rows}
          keyOf={({ category, definition }) => `${category} ${definition.name}`}
          columns={columns}
        />
      )}
    </section>
  )
}
