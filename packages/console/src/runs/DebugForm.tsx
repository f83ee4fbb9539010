import { addDebugLink, type FlowRow } from "@gatewright/server/contract"
import { Button, Checkbox, NumberInput, Select } from "@mantine/core"
import { IconBug } from "@tabler/icons-react"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { z } from "zod"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import dialog from "../app/ui/dialog.module.css"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { words as common } from "../app/ui/words.ts"
import type { DebugFrom } from "../flows/flow-commands-context.ts"
import { historyQuery } from "../versions/version-queries.ts"
import { debugSource, type DebugDraft, ttlOf } from "./debug-draft.ts"
import { words } from "./words.ts"

/** What a debug link runs, for how long, and how often. */
export const DebugForm = ({
  tenant,
  flow,
  from,
  onClose,
  onMade,
}: {
  readonly tenant: string
  readonly flow: FlowRow
  readonly from: DebugFrom | undefined
  readonly onClose: () => void
  readonly onMade: (link: z.output<typeof addDebugLink.answer>) => void
}) => {
  const mayWrite = useMay("flow:write")
  // What somebody sees is what they mean.
  const unsaved = from?.dirty === true && mayWrite ? from.document : undefined
  const { data: history } = useQuery(historyQuery(tenant, flow.id))
  const [draft, setDraft] = useState<DebugDraft>({
    what: unsaved ? "unsaved" : (from?.version ?? "draft"),
    choice: "600",
    seconds: 600,
    singleUse: true,
  })
  const change = (part: Partial<DebugDraft>) => setDraft({ ...draft, ...part })
  const ttl = ttlOf(draft)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (seconds: number) =>
      call(addDebugLink, {
        params: { tenant, flow: flow.id },
        body: { ttl: seconds, singleUse: draft.singleUse, source: debugSource(draft.what, unsaved) },
      }),
    onSuccess: onMade,
  })
  return (
    <form
      className={dialog["form"]}
      onSubmit={(event) => {
        event.preventDefault()
        if (ttl !== undefined) mutate(ttl)
      }}
    >
      <p className={dialog["lead"]}>{words.debugLead}</p>
      {from?.dirty === true && draft.what !== "unsaved" && (
        <Notice tone="warn" title={words.unsavedTitle} text={words.unsavedText} />
      )}
      <Select
        label={words.what}
        description={draft.what === "unsaved" ? words.onScreenText : undefined}
        data={[
          ...(unsaved ? [{ value: "unsaved", label: words.onScreen }] : []),
          { value: "draft", label: words.draft },
          ...(history?.live
            ? [{ value: String(history.live), label: `${words.live} (${words.revision(history.live).toLowerCase()})` }]
            : []),
          ...(history?.versions ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.what}
        allowDeselect={false}
        onChange={(what) => what !== null && change({ what })}
      />
      <Select
        label={words.ttl}
        data={Object.entries(words.ttls).map(([value, label]) => ({ value, label }))}
        value={draft.choice}
        allowDeselect={false}
        onChange={(choice) => choice !== null && change({ choice })}
      />
      {draft.choice === "other" && (
        <NumberInput
          label={words.ttlSeconds}
          value={draft.seconds}
          onChange={(seconds) => change({ seconds })}
          allowDecimal={false}
          thousandSeparator=","
          error={ttl === undefined && words.ttlHelp}
        />
      )}
      <Checkbox
        label={words.singleUse}
        description={words.singleUseText}
        checked={draft.singleUse}
        onChange={({ currentTarget }) => change({ singleUse: currentTarget.checked })}
      />
      {error && <FailureNotice title={words.notMade} error={error} />}
      <div className={dialog["actions"]}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button
          type="submit"
          leftSection={<IconBug size={16} aria-hidden />}
          loading={isPending}
          disabled={ttl === undefined}
        >
          {words.start}
        </Button>
      </div>
    </form>
  )
}
