import { Button, Modal } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { sentenceOfError } from "../api/api-failure.ts"
import { Notice } from "../ui/Notice.tsx"
import styles from "./session.module.css"
import { sessionQuery } from "./session-query.ts"
import { TokenForm } from "./TokenForm.tsx"
import { words } from "./words.ts"

/** Stands over the page when the session ended while somebody worked: the page below, and what was typed, stays. */
export const SessionEnded = () => {
  const { data: session, refetch, isFetching, error } = useQuery(sessionQuery)
  const [asked, setAsked] = useState(false)
  const ask = async () => {
    await refetch()
    setAsked(true)
  }

  return (
    <Modal
      opened={session === null}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={words.endedTitle}
    >
      <div className={styles["form"]}>
        <p>{words.endedText}</p>
        <TokenForm onDone={() => undefined} />
        <section className={styles["way"]}>
          <p>{words.endedOther}</p>
          <Button variant="default" onClick={() => void ask()} loading={isFetching}>
            {words.endedRetry}
          </Button>
          {(error ?? (asked && !isFetching)) && (
            <Notice tone="warn" text={error ? sentenceOfError(error) : words.stillEnded} />
          )}
        </section>
      </div>
    </Modal>
  )
}
