import { revokeToken, type Token } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconKey, IconPlus } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { scopeWords } from "../app/session/access-words.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { ListSection } from "../app/ui/ListSection.tsx"
import { say } from "../app/ui/say.ts"
import { words as common } from "../app/ui/words.ts"
import { fullTime } from "../app/ui/time-ago.ts"
import styles from "./access.module.css"
import { AddTokenDialog } from "./AddTokenDialog.tsx"
import { type Once, OnceDialog } from "./OnceDialog.tsx"
import { tokensQuery } from "./queries.ts"
import { When } from "./When.tsx"
import { words } from "./words.ts"

/** The API tokens of a tenant. */
export const TokensTab = ({ tenant }: { readonly tenant: string }) => {
  const client = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [once, setOnce] = useState<Once>()
  const [question, setQuestion] = useState<Question>()
  const ask = ({ id, name }: Token): Question => ({
    title: words.revokeTitle,
    text: words.revokeText(name),
    confirm: words.revoke,
    refused: words.notRevoked,
    run: async () => {
      await call(revokeToken, { params: { tenant, token: id } })
      say(words.revoked(name))
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
  return (
    <ListSection
      lead={words.tokensLead}
      add={{ icon: IconPlus, label: words.addToken, onClick: () => setAdding(true) }}
      query={useQuery(tokensQuery(tenant))}
      rowsOf={({ tokens }) => tokens}
      empty={{ icon: IconKey, title: words.tokensEmpty, text: words.tokensEmptyText }}
      table={(rows) => (
        <DataTable
          label={words.tokens}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { id: "name", label: words.tokenName, render: ({ name }) => <strong>{name}</strong> },
            {
              id: "rights",
              label: words.rights,
              render: ({ scopes }) => scopes.map((scope) => scopeWords[scope].label).join(", "),
            },
            {
              id: "made",
              label: words.created,
              width: "168px",
              render: ({ createdAt, createdBy }) => (
                <>
                  <When at={createdAt} />
                  <p>{createdBy}</p>
                </>
              ),
            },
            { id: "ends", label: words.expires, width: "132px", render: ({ expiresAt }) => <Ends at={expiresAt} /> },
            { id: "used", label: words.lastUsed, width: "116px", render: ({ lastUsedAt }) => <When at={lastUsedAt} /> },
            {
              id: "actions",
              label: words.actions,
              width: "104px",
              bare: true,
              align: "end",
              render: (token) => (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => setQuestion(ask(token))}
                  aria-label={common.actionOn(words.revoke, token.name)}
                >
                  {words.revoke}
                </Button>
              ),
            },
          ]}
        />
      )}
    >
      <AddTokenDialog
        tenant={tenant}
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={({ name }, text) =>
          setOnce({ title: words.tokenTitle(name), text: words.tokenText, label: words.token, value: text })
        }
      />
      <OnceDialog once={once} onClose={() => setOnce(undefined)} />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </ListSection>
  )
}

const Ends = ({ at }: { readonly at: string | null }) => {
  if (at === null) return <span className={styles["muted"]}>{words.never}</span>
  const over = Date.parse(at) < Date.now()
  return (
    <time dateTime={at} title={fullTime(at)} className={over ? styles["over"] : styles["muted"]}>
      {over ? words.expired : new Date(at).toLocaleDateString("en", { dateStyle: "medium" })}
    </time>
  )
}
