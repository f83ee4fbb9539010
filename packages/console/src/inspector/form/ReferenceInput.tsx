import { isJsonObject } from "@gatewright/flow"
import { connectionKinds } from "@gatewright/server/contract"
import { Anchor, Autocomplete } from "@mantine/core"
import { IconAlertTriangle, IconKey, IconPlug } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { useMay } from "../../app/session/use-may.ts"
import { newConnection } from "../../connections/connection-draft.ts"
import { bindingsQuery, connectionsQuery, secretsQuery } from "../../connections/queries.ts"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { ReferenceField } from "./form-field.ts"
import styles from "./form.module.css"
import { inputProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { useDraftText } from "./use-draft-text.ts"

const SecretDialog = lazy(async () => ({ default: (await import("../../connections/SecretDialog.tsx")).SecretDialog }))
const ConnectionDialog = lazy(async () => ({
  default: (await import("../../connections/ConnectionDialog.tsx")).ConnectionDialog,
}))

/**
 * The name of a secret or a connection: what is here can be picked, any name can be typed, and what is not here yet is
 * marked and can be made in place. What it stands for belongs to the environment and is never in the flow.
 */
export const ReferenceInput = ({ field, pointer, value, onChange }: FieldProps<ReferenceField>) => {
  const { tenant, problemAt } = useFormSurroundings()
  const isSecret = field.kind === "secret"
  const name = isJsonObject(value) ? value[isSecret ? "$secret" : "$connection"] : undefined
  const { text, type, leave } = useDraftText(isText(name) ? name : "", (typed) => {
    const key = typed.trim()
    const reference = isSecret ? { $secret: key } : { $connection: key, kind: field.connection }
    onChange(pointer, key === "" ? undefined : reference)
  })
  const names = useNames({ tenant, isSecret, kind: field.connection })
  const mayMake = useMay("secret:write")
  const [making, setMaking] = useState(false)
  const kind = connectionKinds.find((each) => each === field.connection)
  const key = text.trim()
  const isOpen = key !== "" && names !== undefined && !names.includes(key)
  const Icon = isSecret ? IconKey : IconPlug
  const props = inputProps(field, problemAt(pointer))
  const input = useRef<HTMLInputElement>(null)
  const wasMaking = useRef(false)
  useEffect(() => {
    // What opened the dialog is gone once there is what it made.
    if (wasMaking.current && !making) input.current?.focus()
    wasMaking.current = making
  }, [making])
  const close = () => setMaking(false)
  const saved = (made: string) => {
    type(made)
    leave()
  }
  return (
    <div>
      <Autocomplete
        {...props}
        ref={input}
        description={props.description ?? (isSecret ? words.secretHelp : words.connectionHelp(field.connection))}
        leftSection={<Icon size={16} aria-hidden />}
        data={[...(names ?? [])]}
        value={text}
        onChange={type}
        onBlur={leave}
        spellCheck={false}
        classNames={{ input: styles["exact"] ?? "" }}
      />
      {isOpen && (
        <p className={styles["open"]} role="status">
          <IconAlertTriangle size={14} aria-hidden />
          {isSecret ? words.secretOpen : words.connectionOpen(field.connection)}
        </p>
      )}
      {mayMake && (isSecret || kind) && (isOpen || key === "") && (
        <p className={styles["links"]}>
          <Anchor component="button" type="button" inherit onClick={() => setMaking(true)}>
            {key === "" ? (isSecret ? words.makeSecret : words.makeConnection) : words.makeNamed(key)}
          </Anchor>
        </p>
      )}
      {making && (
        <Suspense>
          {isSecret ? (
            <SecretDialog
              tenant={tenant}
              opening={{ name: key }}
              taken={names ?? []}
              onClose={close}
              onSaved={(row) => saved(row.name)}
            />
          ) : (
            kind && (
              <ConnectionDialog
                tenant={tenant}
                opening={{ draft: newConnection({ kind, key, name: key }), fixed: "kind" }}
                taken={names ?? []}
                onClose={close}
                onSaved={(row) => saved(row.key)}
              />
            )
          )}
        </Suspense>
      )}
    </div>
  )
}

/** There is always a way for mails: without an SMTP server it is the outbox. */
const builtInMail = "mail"

/** The names that stand for something here: what is stored or configured, and what is bound; `undefined` until known. */
const useNames = ({
  tenant,
  isSecret,
  kind,
}: {
  readonly tenant: string
  readonly isSecret: boolean
  readonly kind: string
}): readonly string[] | undefined => {
  const secrets = useQuery({ ...secretsQuery(tenant), enabled: isSecret })
  const connections = useQuery({ ...connectionsQuery(tenant), enabled: !isSecret })
  const bindings = useQuery(bindingsQuery(tenant))
  const here = isSecret
    ? secrets.data?.secrets.map(({ name }) => name)
    : connections.data?.connections.filter((each) => each.kind === kind).map(({ key }) => key)
  if (here === undefined || bindings.data === undefined) return undefined
  const all = isSecret || kind !== "smtp" ? here : [...here, builtInMail]
  const bound = Object.entries((isSecret ? bindings.data.secrets : bindings.data.connections[kind]) ?? {})
  return [...new Set([...all, ...bound.filter(([, to]) => all.includes(to)).map(([name]) => name)])].toSorted()
}
