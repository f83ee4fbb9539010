import { deleteSecret, type SecretRow } from "@gatewright/server/contract"
import { IconKey, IconPlus } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { ListSection } from "../app/ui/ListSection.tsx"
import { say } from "../app/ui/say.ts"
import { Changed } from "./Changed.tsx"
import { secretsQuery } from "./queries.ts"
import { RowActions } from "./RowActions.tsx"
import { SecretDialog, type SecretOpening } from "./SecretDialog.tsx"
import { Source } from "./Source.tsx"
import { UsedBy } from "./UsedBy.tsx"
import { words } from "./words.ts"

/** The secrets of a tenant, by name. */
export const SecretsTab = ({ tenant }: { readonly tenant: string }) => {
  const query = useQuery(secretsQuery(tenant))
  const mayWrite = useMay("secret:write")
  const client = useQueryClient()
  const [opening, setOpening] = useState<SecretOpening>()
  const [question, setQuestion] = useState<Question>()

  const ask = ({ name }: SecretRow): Question => ({
    title: words.deleteSecret,
    text: words.deleteSecretText(name),
    confirm: words.delete,
    refused: words.secretNotDeleted,
    run: async () => {
      await call(deleteSecret, { params: { tenant, secret: name } })
      say(words.secretDeleted(name))
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  return (
    <ListSection
      lead={words.secretsLead}
      add={mayWrite && { icon: IconPlus, label: words.addSecret, onClick: () => setOpening({ name: "" }) }}
      query={query}
      rowsOf={(data) => data.secrets}
      empty={{ icon: IconKey, title: words.secretsEmpty, text: words.secretsEmptyText }}
      table={(rows) => (
        <DataTable
          label={words.tabs.secrets}
          rows={rows}
          keyOf={({ name, source }) => `${source} ${name}`}
          columns={[
            {
              id: "name",
              label: words.name,
              render: ({ name, description }) => (
                <>
                  <strong>{name}</strong>
                  {description !== "" && <p>{description}</p>}
                </>
              ),
            },
            { id: "source", label: words.source, width: "136px", render: ({ source }) => <Source source={source} /> },
            { id: "used", label: words.usedBy, render: ({ usedBy }) => <UsedBy tenant={tenant} flows={usedBy} /> },
            {
              id: "changed",
              label: words.changed,
              width: "172px",
              render: ({ changedAt, changedBy }) => <Changed at={changedAt} by={changedBy} />,
            },
            mayWrite && {
              id: "actions",
              label: words.actions,
              width: "104px",
              bare: true,
              align: "end",
              render: (row) => (
                <RowActions
                  name={row.name}
                  editable={row.source === "stored"}
                  onEdit={() => setOpening({ row })}
                  onDelete={() => setQuestion(ask(row))}
                />
              ),
            },
          ]}
        />
      )}
    >
      <SecretDialog
        tenant={tenant}
        opening={opening}
        taken={query.data?.secrets.filter(({ source }) => source === "stored").map(({ name }) => name) ?? []}
        onClose={() => setOpening(undefined)}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </ListSection>
  )
}
