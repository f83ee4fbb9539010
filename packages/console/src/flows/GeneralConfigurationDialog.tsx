import { changeFlow, type FlowDetail, type FlowRow } from "@gatewright/server/contract"
import { Button, Modal, Select, Switch, TagsInput, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { trackings } from "@gatewright/flow"
import { type FormEvent, useState } from "react"
import { problemOf } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { say } from "../app/ui/say.ts"
import { words as common } from "../app/ui/words.ts"
import { DefaultSwitch } from "./DefaultSwitch.tsx"
import { blockingProblems } from "./environment-problems.ts"
import { flowListQuery, flowQuery, flowsKey } from "./flow-queries.ts"
import { changesOf, type Configuration, configurationOf } from "./general-configuration.ts"
import { useFlowChanged } from "./use-flow-changed.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: Pick<FlowRow, "id"> | undefined
  /** Begins with *Active* switched on, which shows what is in its way. */
  readonly activating?: boolean
  readonly onClose: () => void
  readonly onSaved?: (flow: FlowDetail) => void
}

/** *General Configuration* of a flow that is there (P4.1). */
export const GeneralConfigurationDialog = ({ flow, ...props }: Props) => (
  <Modal opened={flow !== undefined} onClose={props.onClose} title={words.generalConfiguration} size={560}>
    {flow && <Load flow={flow} {...props} />}
  </Modal>
)

const Load = ({ flow, ...rest }: Props & { readonly flow: Pick<FlowRow, "id"> }) => {
  const { data, error, refetch } = useQuery({ ...flowQuery(rest.tenant, flow.id), staleTime: 0 })
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (data) return <Form key={data.id} {...rest} detail={data} />
  return (
    <Loading>
      <Bar width={100} height={320} />
    </Loading>
  )
}

const Form = ({
  tenant,
  detail,
  activating = false,
  onClose,
  onSaved,
}: Omit<Props, "flow"> & { readonly detail: FlowDetail }) => {
  const [start] = useState(() => configurationOf(detail))
  const [now, setNow] = useState({ ...start, active: start.active || activating })
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)
  const { data: list } = useQuery(flowListQuery(tenant, { size: 1 }))
  const change = (part: Partial<Configuration>) => setNow((before) => ({ ...before, ...part }))

  const save = useMutation({
    mutationFn: () =>
      call(changeFlow, {
        params: { tenant, flow: detail.id },
        body: changesOf({ start, now, revision: detail.revision }),
      }),
    onSuccess: async (saved) => {
      client.setQueryData([...flowsKey(tenant), "one", saved.id], saved)
      say(words.saved(saved.name))
      onClose()
      onSaved?.(saved)
      await changed()
    },
  })
  const problem = problemOf(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (now.name.trim() !== "") save.mutate()
  }

  return (
    <form onSubmit={submit} noValidate className={dialog["form"]}>
      <TextInput
        label={words.name}
        value={now.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={now.name.trim() === "" && words.nameMissing}
        maxLength={500}
        data-autofocus
      />
      <Textarea
        label={words.description}
        value={now.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
      />
      <TagsInput
        label={words.tags}
        placeholder={now.tags.length === 0 ? words.tagsHint : ""}
        data={list?.tags ?? []}
        value={[...now.tags]}
        onChange={(tags) => change({ tags })}
        maxTags={50}
        classNames={{ inputField: dialog["tagsField"] ?? "" }}
      />
      <Select
        label={words.tracking}
        description={words.trackingHelp}
        data={trackings.map((value) => ({ value, label: words.trackings[value] }))}
        value={now.tracking}
        onChange={(value) => change({ tracking: trackings.find((each) => each === value) ?? now.tracking })}
      />
      <Switch
        label={words.statuses.active}
        description={detail.isDefault ? words.isDefaultStaysActive : now.active ? words.activeHelp : words.inactiveHelp}
        checked={now.active}
        onChange={(event) => {
          const active = event.currentTarget.checked
          change(active ? { active } : { active, isDefault: detail.isDefault })
        }}
        disabled={detail.isDefault}
      />
      {now.active && !start.active && detail.health.blocked && !problem && (
        <Notice tone="warn" title={words.blockedTitle}>
          <ProblemList problems={blockingProblems(detail.health)} />
        </Notice>
      )}
      <DefaultSwitch
        tenant={tenant}
        detail={detail}
        configuration={now}
        onChange={(isDefault) => change({ isDefault })}
      />
      {save.error && <FailureNotice title={problem?.title ?? words.notSaved} error={save.error} />}
      <div className={dialog["actions"]}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
