import { type Catalogue, type FlowDocument, type Operation, textUses } from "@gatewright/flow"
import { Button, FileButton, Menu, Modal, SegmentedControl } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { IconDownload, IconUpload } from "@tabler/icons-react"
import { lazy, Suspense, useMemo, useState } from "react"
import { saveFile } from "../app/ui/save-file.ts"
import { AddName } from "./AddName.tsx"
import { addLanguage, whyNotLanguage } from "./change-texts.ts"
import styles from "./languages.module.css"
import { LanguageTable } from "./LanguageTable.tsx"
import { words } from "./words.ts"

const LanguagesJson = lazy(async () => ({ default: (await import("./LanguagesJson.tsx")).LanguagesJson }))

interface Props {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  /** Without it the words are shown and can't be changed. */
  readonly onOperation: ((operation: Operation) => void) | undefined
  readonly onUpload: (file: File) => void
  readonly opened: boolean
  readonly onClose: () => void
}

/** *Languages*: the words of a flow as a table, keys by languages, and as JSON. Every change is an edit of the flow. */
export const LanguagesDialog = ({ opened, onClose, ...props }: Props) => {
  const narrow = useMediaQuery("(max-width: 640px)", false, { getInitialValueInEffect: false })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.title}
      size="min(1280px, 96vw)"
      fullScreen={narrow}
      closeButtonProps={{ "aria-label": words.close }}
    >
      <Languages {...props} />
    </Modal>
  )
}

const Languages = ({ document, catalogue, onOperation, onUpload }: Omit<Props, "opened" | "onClose">) => {
  const [view, setView] = useState<"table" | "json">("table")
  const { texts, name } = document.flow
  const uses = useMemo(() => textUses(document, { catalogue }), [document, catalogue])
  const download = (tags: readonly string[]) => {
    const languages = Object.fromEntries(tags.map((tag) => [tag, texts.languages[tag] ?? {}]))
    const file = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.${tags.length === 1 ? tags[0] : "languages"}.json`
    saveFile(file, new Blob([`${JSON.stringify(languages, null, 2)}\n`], { type: "application/json" }))
  }
  const tags = Object.keys(texts.languages)
  return (
    <div className={styles["languages"]}>
      <p className={styles["lead"]}>{words.lead}</p>
      <div className={styles["bar"]}>
        <SegmentedControl
          aria-label={words.view}
          value={view}
          onChange={(picked) => setView(picked === "json" ? "json" : "table")}
          data={[
            { value: "table", label: words.table },
            { value: "json", label: words.json },
          ]}
        />
        <span className={styles["space"]} />
        {onOperation && (
          <>
            <AddName
              button={words.addLanguage}
              label={words.newLanguage}
              hint={words.newLanguageHint}
              whyNot={(tag) => whyNotLanguage(tag, tags)}
              onAdd={(tag) => onOperation(addLanguage(texts, tag))}
            />
            <FileButton accept="application/json,.json" onChange={(file) => file && onUpload(file)}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                  {words.upload}
                </Button>
              )}
            </FileButton>
          </>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
              {words.download}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => download(tags)}>{words.downloadAll}</Menu.Item>
            {tags.map((tag) => (
              <Menu.Item key={tag} onClick={() => download([tag])}>
                {tag}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {view === "table" ? (
        <LanguageTable document={document} used={uses} onOperation={onOperation} />
      ) : (
        <Suspense>
          <LanguagesJson texts={texts} onOperation={onOperation} />
        </Suspense>
      )}
    </div>
  )
}
