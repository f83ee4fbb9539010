import { Button, Input, PasswordInput } from "@mantine/core"
import { IconCheck } from "@tabler/icons-react"
import styles from "./connections.module.css"
import { words } from "./words.ts"

/** A value that goes in and never comes out: whether it is set, and the ways to replace it or take it away. */
export const SecretField = ({
  label,
  description,
  isSet,
  value,
  onChange,
  removable = true,
  error,
}: {
  readonly label: string
  readonly description?: string
  readonly isSet: boolean
  /** A text sets it, `null` takes it away, `undefined` leaves it as it is. */
  readonly value: string | null | undefined
  readonly onChange: (value: string | null | undefined) => void
  readonly removable?: boolean
  readonly error?: string | undefined
}) => {
  const typing = typeof value === "string" || !isSet
  if (typing && value !== null) {
    return (
      <div className={styles["secret"]}>
        <PasswordInput
          label={label}
          description={description}
          value={value ?? ""}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === "" && !isSet ? undefined : currentTarget.value)
          }
          error={error}
          autoComplete="new-password"
          maxLength={100_000}
        />
        {isSet && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(undefined)}>
            {words.keep}
          </Button>
        )}
      </div>
    )
  }
  return (
    <Input.Wrapper label={label} labelElement="div" description={description}>
      <div className={styles["isSet"]}>
        <span data-gone={value === null || undefined}>
          {value === null ? (
            words.secretGoes
          ) : (
            <>
              <IconCheck size={16} aria-hidden /> {words.secretSet}
            </>
          )}
        </span>
        {value === null ? (
          <Button variant="default" size="compact-sm" onClick={() => onChange(undefined)}>
            {words.keep}
          </Button>
        ) : (
          <>
            <Button variant="default" size="compact-sm" onClick={() => onChange("")}>
              {words.replace}
            </Button>
            {removable && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(null)}>
                {words.remove}
              </Button>
            )}
          </>
        )}
      </div>
    </Input.Wrapper>
  )
}
