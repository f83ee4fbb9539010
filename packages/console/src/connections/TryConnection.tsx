import { tryConnection } from "@gatewright/server/contract"
import { CloseButton, Loader } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { words as common } from "../app/ui/words.ts"
import styles from "./try-connection.module.css"
import { words } from "./words.ts"

/** Tries a connection once it is shown, and tells what came of it. */
export const TryConnection = ({
  tenant,
  connection,
  onClose,
}: {
  readonly tenant: string
  readonly connection: string
  readonly onClose: () => void
}) => {
  const { data, error } = useQuery({
    queryKey: ["try-connection", tenant, connection],
    queryFn: ({ signal }) => call(tryConnection, { params: { tenant, connection }, signal }),
    gcTime: 0,
    staleTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  return (
    <div className={styles["result"]}>
      {error ? (
        <FailureNotice title={words.testFailed} error={error} />
      ) : data ? (
        <Notice tone={data.works ? "ok" : "bad"} text={data.message} />
      ) : (
        <p role="status">
          <Loader size={14} /> {words.testing}
        </p>
      )}
      {(data ?? error) && <CloseButton onClick={onClose} aria-label={common.close} />}
    </div>
  )
}
