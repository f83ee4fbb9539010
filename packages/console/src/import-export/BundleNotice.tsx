import { Anchor } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { Notice } from "../app/ui/Notice.tsx"
import styles from "./file-report.module.css"
import { handOver } from "./handed-files.ts"
import type { PickedFile } from "./picked-file.ts"
import { words } from "./words.ts"

/** A file of several flows: the plan says what they would do, and the file goes there. */
export const BundleNotice = ({
  tenant,
  file,
  flows,
  onClose,
}: {
  readonly tenant: string
  readonly file: PickedFile
  readonly flows: number
  readonly onClose: () => void
}) => {
  const navigate = useNavigate()
  const open = () => {
    handOver({ files: [file] })
    onClose()
    void navigate({ to: "/$tenant/import", params: { tenant } })
  }
  return (
    <Notice tone="info" title={words.bundleTitle(flows)} text={words.bundleText}>
      <Anchor component="button" type="button" inherit className={styles["link"]} onClick={open}>
        {words.openPlan}
      </Anchor>
    </Notice>
  )
}
