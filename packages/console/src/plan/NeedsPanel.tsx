import type { Bindings } from "@gatewright/flow"
import { connectionKinds, type PlanAnswer } from "@gatewright/server/contract"
import { IconCircleCheck } from "@tabler/icons-react"
import { useState } from "react"
import { withBinding } from "../connections/with-binding.ts"
import { newConnection } from "../connections/connection-draft.ts"
import { ConnectionDialog } from "../connections/ConnectionDialog.tsx"
import { SecretDialog } from "../connections/SecretDialog.tsx"
import { NeedRow } from "./NeedRow.tsx"
import styles from "./needs.module.css"
import { isOpen } from "./todo-of.ts"
import { words } from "./words.ts"

export type Need = Omit<PlanAnswer["requirements"][number], "flows"> & { readonly flows?: readonly string[] }

/** What flows need of this environment: what stands for it here, found, created in place, or left open. */
export const NeedsPanel = ({
  tenant,
  needs,
  bindings,
  onChange,
  whyFixed,
  inDialog = false,
}: {
  readonly tenant: string
  readonly needs: readonly Need[]
  /** The answers given so far. */
  readonly bindings: Bindings
  readonly onChange: (bindings: Bindings) => void
  /** Why the answers can't be changed. */
  readonly whyFixed?: string | undefined
  /** Whether it is a part of a dialog, where less room is. */
  readonly inDialog?: boolean
}) => {
  const [creating, setCreating] = useState<Need>()
  const answer = (need: Need, target: string | undefined) => onChange(withBinding(bindings, need, target))
  // What was made under another name than flows use has to be bound; one of that very name is found by it.
  const created = (name: string) => creating && answer(creating, name === creating.key ? undefined : name)
  const close = () => setCreating(undefined)
  const kind = connectionKinds.find((each) => each === creating?.detail)
  return (
    <section className={styles["needs"]} data-narrow={inDialog || undefined} aria-label={words.needsTitle}>
      {inDialog ? <h3>{words.needsTitle}</h3> : <h2>{words.needsTitle}</h2>}
      {needs.some(isOpen) ? (
        <p>
          {words.needsLead} {whyFixed}
        </p>
      ) : (
        <p className={styles["done"]}>
          <IconCircleCheck size={16} aria-hidden /> {words.needsDone}
        </p>
      )}
      <ul>
        {needs.map((need) => (
          <NeedRow
            key={`${need.kind} ${need.detail} ${need.key}`}
            need={need}
            fixed={whyFixed !== undefined}
            onAnswer={(target) => answer(need, target)}
            onCreate={() => setCreating(need)}
          />
        ))}
      </ul>
      <ConnectionDialog
        tenant={tenant}
        opening={
          creating?.kind === "connection" && kind
            ? { draft: newConnection({ key: creating.key, kind }), fixed: "kind" }
            : undefined
        }
        onClose={close}
        onSaved={({ key }) => created(key)}
      />
      <SecretDialog
        tenant={tenant}
        opening={creating?.kind === "secret" ? { name: creating.key } : undefined}
        onClose={close}
        onSaved={({ name }) => created(name)}
      />
    </section>
  )
}
