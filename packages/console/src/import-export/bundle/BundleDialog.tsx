import { exportBundle } from "@gatewright/server/contract"
import { Checkbox, Modal, Radio } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../../app/api/api-failure.ts"
import { callForFile } from "../../app/api/call.ts"
import { useMay } from "../../app/session/use-may.ts"
import { DialogForm } from "../../app/ui/DialogForm.tsx"
import { FailureNotice } from "../../app/ui/FailureNotice.tsx"
import { Notice } from "../../app/ui/Notice.tsx"
import { whyNot } from "../../app/ui/NoPermission.tsx"
import { ProblemList } from "../../app/ui/ProblemList.tsx"
import { saveFile } from "../../app/ui/save-file.ts"
import styles from "./bundle.module.css"
import { RecipientField } from "./RecipientField.tsx"
import { recipientOf } from "./recipient.ts"
import { words } from "./words.ts"

const policies = ["safe", "sealed", "strict"] as const
type Policy = (typeof policies)[number]

interface Props {
  readonly tenant: string
  readonly flows: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly onClose: () => void
}

/** Downloads several flows as one file: what comes along, and what about secrets. */
export const BundleDialog = ({ flows, ...props }: Props) => (
  <Modal opened={flows !== undefined} onClose={props.onClose} title={words.title} size={600}>
    {flows && <Form {...props} flows={flows} />}
  </Modal>
)

const named = 5

const Form = ({ tenant, flows, onClose }: Props & { readonly flows: NonNullable<Props["flows"]> }) => {
  const maySeal = useMay("admin")
  const [withLibraries, setWithLibraries] = useState(true)
  const [withConnections, setWithConnections] = useState(true)
  const [policy, setPolicy] = useState<Policy>("safe")
  const [key, setKey] = useState("")
  const [tried, setTried] = useState(false)
  const [allowed, setAllowed] = useState(false)
  const recipient = recipientOf(key)

  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () =>
      callForFile(exportBundle, {
        params: { tenant },
        body: {
          flows: flows.map(({ id }) => id),
          withLibraries,
          withConnections: withConnections && policy !== "strict",
          policy:
            policy === "sealed" && recipient
              ? { kind: "sealed", recipient }
              : policy === "strict"
                ? { kind: "strict" }
                : { kind: "safe", allowSuspectedSecrets: allowed },
        },
      }),
    onSuccess: ({ name, content }) => {
      saveFile(name, content)
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (policy !== "sealed" || recipient) mutate()
  }
  // What was found was found in what was asked for then.
  const change = (apply: () => void) => {
    apply()
    reset()
    setAllowed(false)
  }
  const refused = problemOf(error)?.code === "export.refused" ? problemOf(error) : undefined
  return (
    <DialogForm
      submit={words.download}
      disabled={refused !== undefined && !(policy === "safe" && allowed)}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <p>{words.lead(flows.length)}</p>
        <p className={styles["names"]}>
          {flows
            .slice(0, named)
            .map(({ name }) => name)
            .join(", ")}
          {flows.length > named && ` ${words.more(flows.length - named)}`}
        </p>
      </div>
      <Checkbox
        label={words.withLibraries}
        description={words.withLibrariesHelp}
        checked={withLibraries}
        onChange={({ currentTarget: { checked } }) => change(() => setWithLibraries(checked))}
      />
      <Checkbox
        label={words.withConnections}
        description={words.withConnectionsHelp}
        checked={withConnections && policy !== "strict"}
        onChange={({ currentTarget: { checked } }) => change(() => setWithConnections(checked))}
        disabled={policy === "strict"}
      />
      <Radio.Group
        label={words.policy}
        value={policy}
        onChange={(value) => change(() => setPolicy(policies.find((each) => each === value) ?? policy))}
      >
        <div className={styles["policies"]}>
          {policies.map((each) => (
            <Radio
              key={each}
              value={each}
              label={words.policies[each].label}
              description={
                each === "sealed" && !maySeal
                  ? `${words.policies[each].text} ${words.sealedNeeds} ${whyNot("admin")}`
                  : words.policies[each].text
              }
              disabled={each === "sealed" && !maySeal}
            />
          ))}
        </div>
      </Radio.Group>
      {policy === "sealed" && <RecipientField text={key} recipient={recipient} tried={tried} onChange={setKey} />}
      {refused ? (
        <Notice
          tone="warn"
          title={words.refusedTitle}
          text={policy === "strict" ? words.strictText : words.suspectedText}
        >
          <ProblemList problems={refused.problems ?? []} />
          {policy === "safe" && (
            <Checkbox
              label={words.allow}
              checked={allowed}
              onChange={(event) => setAllowed(event.currentTarget.checked)}
            />
          )}
        </Notice>
      ) : (
        error && <FailureNotice title={words.failed} error={error} />
      )}
    </DialogForm>
  )
}
