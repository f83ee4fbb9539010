import { type ConnectionRow, deleteConnection } from "@gatewright/server/contract"
import { IconPlugConnected, IconPlus } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { ListSection } from "../app/ui/ListSection.tsx"
import { say } from "../app/ui/say.ts"
import { Changed } from "./Changed.tsx"
import { draftOf, newConnection } from "./connection-draft.ts"
import { ConnectionDialog, type ConnectionOpening } from "./ConnectionDialog.tsx"
import { connectionsQuery } from "./queries.ts"
import { RowActions } from "./RowActions.tsx"
import { Source } from "./Source.tsx"
import { TryConnection } from "./TryConnection.tsx"
import { UsedBy } from "./UsedBy.tsx"
import { words } from "./words.ts"

/** The connections of a tenant. */
export const ConnectionsTab = ({ tenant }: { readonly tenant: string }) => {
  const query = useQuery(connectionsQuery(tenant))
  const mayWrite = useMay("secret:write")
  const client = useQueryClient()
  const [opening, setOpening] = useState<ConnectionOpening>()
  const [question, setQuestion] = useState<Question>()
  const [tried, setTried] = useState<string>()

  const ask = (row: ConnectionRow): Question => ({
    title: words.deleteConnection,
    text: words.deleteConnectionText(row.name),
    confirm: words.delete,
    refused: words.connectionNotDeleted,
    run: async () => {
      await call(deleteConnection, { params: { tenant, connection: row.key } })
      say(words.connectionDeleted(row.name))
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  const edit = (row: ConnectionRow) =>
    setOpening(row.source === "stored" ? { draft: draftOf(row), row } : { draft: draftOf(row), fixed: "key" })
  return (
    <ListSection
      lead={words.connectionsLead}
      add={
        mayWrite && {
          icon: IconPlus,
          label: words.addConnection,
          onClick: () => setOpening({ draft: newConnection() }),
        }
      }
      query={query}
      rowsOf={(data) => data.connections}
      empty={{ icon: IconPlugConnected, title: words.connectionsEmpty, text: words.connectionsEmptyText }}
      table={(rows) => (
        <DataTable
          label={words.tabs.connections}
          rows={rows}
          keyOf={({ key, source }) => `${source} ${key}`}
          columns={[
            {
              id: "name",
              label: words.name,
              render: ({ key, name }) => (
                <>
                  <strong>{name}</strong>
                  {name !== key && (
                    <p>
                      <code>{key}</code>
                    </p>
                  )}
                </>
              ),
            },
            { id: "kind", label: words.kind, width: "84px", render: ({ kind }) => words.kinds[kind] ?? kind },
            { id: "source", label: words.source, width: "136px", render: ({ source }) => <Source source={source} /> },
            {
              id: "used",
              label: words.usedBy,
              render: ({ usedBy }) => <UsedBy tenant={tenant} flows={usedBy} />,
            },
            {
              id: "changed",
              label: words.changed,
              width: "190px",
              render: ({ changedAt, changedBy }) => <Changed at={changedAt} by={changedBy} />,
            },
            mayWrite && {
              id: "actions",
              label: words.actions,
              width: "136px",
              bare: true,
              align: "end",
              render: (row) => (
                <RowActions
                  name={row.name}
                  editable={row.source === "stored"}
                  overridable
                  onTest={() => setTried(row.key)}
                  onEdit={() => edit(row)}
                  onDelete={() => setQuestion(ask(row))}
                />
              ),
            },
          ]}
          below={({ key }) =>
            tried === key && <TryConnection tenant={tenant} connection={key} onClose={() => setTried(undefined)} />
          }
        />
      )}
    >
      <ConnectionDialog
        tenant={tenant}
        opening={opening}
        taken={query.data?.connections.filter(({ source }) => source === "stored").map(({ key }) => key) ?? []}
        onClose={() => setOpening(undefined)}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </ListSection>
  )
}
