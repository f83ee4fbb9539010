import { Anchor } from "@mantine/core"
import { IconExternalLink } from "@tabler/icons-react"
import { CopyField } from "../app/ui/CopyField.tsx"
import { curlOf } from "./curl-of.ts"
import styles from "./runs.module.css"
import { words } from "./words.ts"

/** Where a debug link is opened: by a browser, and by a program. */
export const DebugAddresses = ({ url, apiUrl }: { readonly url?: string; readonly apiUrl?: string }) => (
  <div className={styles["link"]}>
    {url !== undefined && url !== apiUrl && (
      <>
        <CopyField label={words.link} value={url} />
        <Anchor href={url} target="_blank" rel="noopener" className={styles["again"] ?? ""}>
          <IconExternalLink size={16} aria-hidden /> {words.openAgain}
        </Anchor>
      </>
    )}
    {apiUrl !== undefined && <CopyField label={words.curl} description={words.curlText} value={curlOf(apiUrl)} />}
  </div>
)
