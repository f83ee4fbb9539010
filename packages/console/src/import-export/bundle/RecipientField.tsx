import { Button, FileButton, Textarea } from "@mantine/core"
import { IconUpload } from "@tabler/icons-react"
import dialog from "../../app/ui/dialog.module.css"
import styles from "./bundle.module.css"
import type { Recipient } from "./recipient.ts"
import { words } from "./words.ts"

/** The public key of the server that secrets are sealed for, pasted or loaded. */
export const RecipientField = ({
  text,
  recipient,
  tried,
  onChange,
}: {
  readonly text: string
  readonly recipient: Recipient | undefined
  readonly tried: boolean
  readonly onChange: (text: string) => void
}) => {
  const fault =
    text.trim() === "" ? tried && words.recipientMissing : recipient === undefined ? words.recipientWrong : false
  return (
    <div className={styles["recipient"]}>
      <Textarea
        label={words.recipient}
        description={words.recipientHelp}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={fault}
        rows={4}
        spellCheck={false}
        classNames={{ input: dialog["code"] ?? "" }}
      />
      <div className={styles["load"]}>
        <FileButton
          accept="application/json,.json,.jwk"
          onChange={(file) => void file?.text().then((content) => onChange(content.trim()))}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" leftSection={<IconUpload size={16} aria-hidden />}>
              {words.loadKey}
            </Button>
          )}
        </FileButton>
        {recipient && <code>{words.thumbprint(recipient.kid)}</code>}
      </div>
    </div>
  )
}
