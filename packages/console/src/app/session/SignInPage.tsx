import { Loader } from "@mantine/core"
import { getRouteApi, useRouter } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { sentenceOfError } from "../api/api-failure.ts"
import { Mark } from "../shell/Mark.tsx"
import { Notice } from "../ui/Notice.tsx"
import { usePageTitle } from "../ui/use-page-title.ts"
import { safeReturn } from "./safe-return.ts"
import styles from "./session.module.css"
import { signInCode } from "./sign-in-code.ts"
import { TokenForm } from "./TokenForm.tsx"
import { useSignIn } from "./use-sign-in.ts"
import { words } from "./words.ts"

const route = getRouteApi("/sign-in")

/** Opens from a one-time link, whose code it uses up at once, or asks for the administration token. */
export const SignInPage = () => {
  usePageTitle(words.title)
  const router = useRouter()
  const { to } = route.useSearch()
  const enter = () => router.history.push(router.history.createHref(`/console${safeReturn(to)}`))
  const link = useSignIn(enter)
  const [code] = useState(() => signInCode(window.location.hash))
  const { mutate } = link

  useEffect(() => {
    if (code === undefined) return
    // The code is spent with this call: it must not stay in the address bar or in the history.
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search)
    mutate({ code })
  }, [code, mutate])

  return (
    <main className={styles["page"]}>
      <div className={styles["card"]}>
        <Mark />
        {code !== undefined && !link.isError ? (
          <p className={styles["waiting"]} role="status">
            <Loader size="xs" /> {words.signingIn}
          </p>
        ) : (
          <>
            <h1>{words.title}</h1>
            {link.error && <Notice tone="bad" title={words.refusedTitle} text={sentenceOfError(link.error)} />}
            <p className={styles["lead"]}>{words.lead}</p>
            <section className={styles["way"]}>
              <h2>{words.linkTitle}</h2>
              <p>{words.linkText}</p>
            </section>
            <section className={styles["way"]}>
              <TokenForm onDone={enter} />
            </section>
          </>
        )}
      </div>
    </main>
  )
}
