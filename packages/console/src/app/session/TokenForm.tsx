import { Button, PasswordInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { sentenceOfError } from "../api/api-failure.ts"
import styles from "./session.module.css"
import { useSignIn } from "./use-sign-in.ts"
import { words } from "./words.ts"

/** Signs in with the administration token. */
export const TokenForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [token, setToken] = useState("")
  const [missing, setMissing] = useState(false)
  const signIn = useSignIn(onDone)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(token.trim() === "")
    if (token.trim() !== "") signIn.mutate({ token: token.trim() })
  }

  return (
    <form onSubmit={submit} noValidate className={styles["form"]}>
      <PasswordInput
        label={words.tokenLabel}
        description={words.tokenHelp}
        autoComplete="current-password"
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
        error={missing ? words.tokenMissing : signIn.error ? sentenceOfError(signIn.error) : undefined}
      />
      <Button type="submit" loading={signIn.isPending}>
        {words.submit}
      </Button>
    </form>
  )
}
