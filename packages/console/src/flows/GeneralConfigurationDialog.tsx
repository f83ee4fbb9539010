import { changeFlow, type FlowDetail, type FlowRow } from "@gatewright/server/contract"
import { Button, Modal, Select, Switch, TagsInput, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { trackings } from "@gatewright/flow"
import { useState } from "react"
import { problemOf, sentenceOfError } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { DialogForm } from "../app/ui/DialogForm.tsx"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { say, sayFailure } from "../app/ui/say.ts"
import { DefaultSwitch } from "./DefaultSwitch.tsx"
import { blockingProblems } from "./environment-problems.ts"
import { flowListQuery, flowQuery, flowsKey } from "./flow-queries.ts"
import { changesOf, type Configuration, configurationOf, onNewer } from "./general-configuration.ts"
import { useFlowChanged } from "./use-flow-changed.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: Pick<FlowRow, "id"> | undefined
  /** Begins with *Active* switched on, which shows what is in its way. */
  readonly activating?: boolean
  readonly onClose: () => void
  /** Gets the flow as it is saved, and the revision that this was made of. */
  readonly onSaved?: (flow: FlowDetail, from: number) => void
}

/** *General Configuration* of a flow that is there (P4.1). */
export const GeneralConfigurationDialog = ({ flow, ...props }: Props) => (
  <Modal opened={flow !== undefined} onClose={props.onClose} title={words.generalConfiguration} size={560}>
    {flow && <Load flow={flow} {...props} />}
  </Modal>
)

const Load = ({ flow, ...rest }: Props & { readonly flow: Pick<FlowRow, "id"> }) => {
  const skeleton = (
    <Loading>
      <Bar width={100} height={320} />
    </Loading>
  )
  return (
    <Loaded query={useQuery({ ...flowQuery(rest.tenant, flow.id), staleTime: 0 })} skeleton={skeleton}>
      {(detail) => <Form key={detail.id} {...rest} detail={detail} />}
    </Loaded>
  )
}

const Form = ({
  tenant,
  detail,
  activating = false,
  onClose,
  onSaved,
}: Omit<Props, "flow"> & { readonly detail: FlowDetail }) => {
  // What the person sees and changes stays what it was, until they take newer values.
  const [base, setBase] = useState(detail)
  const start = configurationOf(base)
  const [now, setNow] = useState({ ...start, active: start.active || activating })
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)
  const { data: list } = useQuery(flowListQuery(tenant, { size: 1 }))
  const change = (part: Partial<Configuration>) => setNow((before) => ({ ...before, ...part }))

  const save = useMutation({
    mutationFn: async () => {
      const body = changesOf({ start, now, revision: base.revision })
      const saved = await call(changeFlow, { params: { tenant, flow: base.id }, body })
      // Activation alone makes no revision, and asks for none.
      return { saved, from: body.revision ?? saved.revision }
    },
    onSuccess: async ({ saved, from }) => {
      client.setQueryData([...flowsKey(tenant), "one", saved.id], saved)
      say(words.saved(saved.name))
      onClose()
      onSaved?.(saved, from)
      await changed()
    },
  })
  const newer = useMutation({
    mutationFn: () => client.fetchQuery({ ...flowQuery(tenant, base.id), staleTime: 0 }),
    onSuccess: (theirs) => {
      setNow(onNewer({ start, now, newer: configurationOf(theirs) }))
      setBase(theirs)
      save.reset()
    },
    onError: (error) => sayFailure(words.newerFailed, error),
  })
  const problem = problemOf(save.error)
  const isConflict = problem?.code === "flow.conflict"
  const submit = () => {
    if (now.name.trim() !== "") save.mutate()
  }

  return (
    <DialogForm
      submit={words.save}
      isPending={save.isPending}
      refused={problem?.title ?? words.notSaved}
      error={isConflict ? null : save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {onSaved && <p className={dialog["lead"]}>{words.savedAtOnce}</p>}
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
        description={base.isDefault ? words.isDefaultStaysActive : now.active ? words.activeHelp : words.inactiveHelp}
        checked={now.active}
        onChange={(event) => {
          const active = event.currentTarget.checked
          change(active ? { active } : { active, isDefault: base.isDefault })
        }}
        disabled={base.isDefault}
      />
      {now.active && !start.active && base.health.blocked && !problem && (
        <Notice tone="warn" title={words.blockedTitle}>
          <ProblemList problems={blockingProblems(base.health)} />
        </Notice>
      )}
      <DefaultSwitch
        tenant={tenant}
        detail={base}
        configuration={now}
        onChange={(isDefault) => change({ isDefault })}
      />
      {isConflict && (
        <Notice tone="bad" title={words.newerTitle} text={`${sentenceOfError(save.error)} ${words.newerText}`}>
          <Button variant="default" loading={newer.isPending} onClick={() => newer.mutate()}>
            {words.takeNewer}
          </Button>
        </Notice>
      )}
    </DialogForm>
  )
}
