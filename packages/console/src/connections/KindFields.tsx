import { NumberInput, Select, TextInput } from "@mantine/core"
import { authKinds, type ConnectionDraft, securities } from "./connection-draft.ts"
import styles from "./connections.module.css"
import { words } from "./words.ts"

interface Props {
  readonly draft: ConnectionDraft
  readonly faults: Readonly<Partial<Record<keyof ConnectionDraft, string>>>
  readonly onChange: (part: Partial<ConnectionDraft>) => void
}

/** The fields of the kind of a connection, but its secret. */
export const KindFields = (props: Props) =>
  props.draft.kind === "smtp" ? <SmtpFields {...props} /> : <HttpFields {...props} />

const SmtpFields = ({ draft, faults, onChange }: Props) => (
  <>
    <div className={styles["server"]}>
      <TextInput
        label={words.host}
        value={draft.host}
        onChange={(event) => onChange({ host: event.currentTarget.value })}
        error={faults.host}
        spellCheck={false}
        required
      />
      <NumberInput
        label={words.port}
        value={draft.port}
        onChange={(port) => onChange({ port: typeof port === "number" ? port : "" })}
        error={faults.port}
        allowDecimal={false}
        hideControls
        required
      />
      <Select
        label={words.security}
        data={securities.map((value) => ({ value, label: words.securities[value] }))}
        value={draft.security}
        onChange={(value) => onChange({ security: securities.find((each) => each === value) ?? draft.security })}
      />
    </div>
    <TextInput
      label={words.from}
      description={words.fromHelp}
      value={draft.from}
      onChange={(event) => onChange({ from: event.currentTarget.value })}
      error={faults.from}
      required
    />
    <TextInput
      label={words.username}
      description={words.usernameOptional}
      value={draft.username}
      onChange={(event) => onChange({ username: event.currentTarget.value })}
      autoComplete="off"
      spellCheck={false}
    />
  </>
)

const HttpFields = ({ draft, faults, onChange }: Props) => (
  <>
    <TextInput
      label={words.baseUrl}
      description={words.baseUrlHelp}
      placeholder="https://"
      value={draft.baseUrl}
      onChange={(event) => onChange({ baseUrl: event.currentTarget.value })}
      error={faults.baseUrl}
      spellCheck={false}
      required
    />
    <Select
      label={words.auth}
      data={authKinds.map((value) => ({ value, label: words.auths[value] }))}
      value={draft.auth}
      onChange={(value) => onChange({ auth: authKinds.find((each) => each === value) ?? draft.auth })}
    />
    {draft.auth === "basic" && (
      <TextInput
        label={words.username}
        value={draft.username}
        onChange={(event) => onChange({ username: event.currentTarget.value })}
        error={faults.username}
        autoComplete="off"
        spellCheck={false}
        required
      />
    )}
    {draft.auth === "header" && (
      <TextInput
        label={words.header}
        placeholder="x-api-key"
        value={draft.header}
        onChange={(event) => onChange({ header: event.currentTarget.value })}
        error={faults.header}
        spellCheck={false}
        required
      />
    )}
  </>
)
