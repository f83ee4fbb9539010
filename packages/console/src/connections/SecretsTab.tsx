import { deleteSecret, type SecretRow } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconKey, IconPlus } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import page from "../app/ui/page.module.css"
import { say } from "../app/ui/say.ts"
import { ListSkeleton } from "../flows/ListSkeleton.tsx"
import { Changed } from "./Changed.tsx"
import { secretsQuery } from "./queries.ts"
import { RowActions } from "./RowActions.tsx"
import { SecretDialog, type SecretOpening } from "./SecretDialog.tsx"
import { Source } from "./Source.tsx"
import { UsedBy } from "./UsedBy.tsx"
import { words } from "./words.ts"

/** The secrets of a tenant, by name. */
export const SecretsTab = ({ tenant }: { readonly tenant: string }) => {
  const { data, error, refetch } = useQuery(secretsQuery(tenant))
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
    <div className={page["stack"]}>
      <div className={page["bar"]}>
        <p>{words.secretsLead}</p>
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpening({ name: "" })}>
            {words.addSecret}
          </Button>
        )}
      </div>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : data.secrets.length === 0 ? (
        <Message icon={IconKey} title={words.secretsEmpty} text={words.secretsEmptyText} />
      ) : (
        <DataTable
          label={words.tabs.secrets}
          rows={data.secrets}
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
            ...(mayWrite
              ? [
                  {
                    id: "actions",
                    label: words.actions,
                    width: "104px",
                    bare: true,
                    align: "end" as const,
                    render: (row: SecretRow) => (
                      <RowActions
                        name={row.name}
                        editable={row.source === "stored"}
                        onEdit={() => setOpening({ row })}
                        onDelete={() => setQuestion(ask(row))}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <SecretDialog
        tenant={tenant}
        opening={opening}
        taken={data?.secrets.filter(({ source }) => source === "stored").map(({ name }) => name) ?? []}
        onClose={() => setOpening(undefined)}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  )
}
