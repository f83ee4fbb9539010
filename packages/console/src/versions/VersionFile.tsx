import type { FlowDetail } from "@gatewright/server/contract"
import { Button, Checkbox, Modal, Select } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { IconFileText, IconGitCompare } from "@tabler/icons-react"
import { useMemo } from "react"
import { FilePicker } from "../app/ui/FilePicker.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { LazyCompare } from "../compare/LazyCompare.tsx"
import panel from "../import-export/import-panel.module.css"
import { words as importing } from "../import-export/words.ts"
import detail from "../import-export/view-in-detail.module.css"
import { readFileContent } from "./read-file-content.ts"
import type { VersionDraft } from "./version-draft.ts"
import { words } from "./words.ts"

/** The file that a version is made of: what it holds, whether it is this flow, and what it changes. */
export const VersionFile = ({
  flow,
  draft: { file, preserveId, flowOfFile },
  onChange,
  onFile,
}: {
  readonly flow: FlowDetail
  readonly draft: VersionDraft
  readonly onChange: (part: Partial<VersionDraft>) => void
  readonly onFile: (file: File) => Promise<void>
}) => {
  const [comparing, compare] = useDisclosure()
  const read = useMemo(
    () => file && readFileContent({ ...file, flow: flow.id, chosen: flowOfFile }),
    [file, flow.id, flowOfFile],
  )
  const isOther = read !== undefined && !("problems" in read) && read.fileId !== flow.id
  return (
    <section className={panel["panel"]} aria-label={words.fromFile}>
      <FilePicker
        isEmpty={file === undefined}
        load={words.loadFile}
        other={importing.otherFile}
        orDrop={importing.orDrop}
        onTake={([chosen]) => chosen && void onFile(chosen)}
      />
      {file && (
        <p className={panel["file"]}>
          <IconFileText size={16} aria-hidden />
          <strong>{file.name}</strong>
        </p>
      )}
      {read && "problems" in read && (
        <Notice tone="bad" title={words.fileRefused}>
          <ProblemList problems={read.problems} />
        </Notice>
      )}
      {read && !("problems" in read) && (
        <>
          {read.others.length > 0 && (
            <Select
              label={words.flowOfFile}
              data={[{ id: read.fileId, name: read.document.flow.name }, ...read.others].map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              value={read.fileId}
              allowDeselect={false}
              onChange={(flowToTake) => onChange({ flowOfFile: flowToTake ?? undefined })}
            />
          )}
          <Checkbox
            label={words.preserveId}
            description={isOther ? words.preserveOther(read.fileId) : words.preserveSame}
            checked={preserveId && !isOther}
            disabled={isOther}
            onChange={(event) => onChange({ preserveId: event.currentTarget.checked })}
          />
          <Button
            variant="default"
            leftSection={<IconGitCompare size={16} aria-hidden />}
            onClick={compare.open}
            style={{ justifySelf: "start" }}
          >
            {words.showChanges}
          </Button>
          <Modal
            stackId="compare-file"
            opened={comparing}
            onClose={compare.close}
            fullScreen
            title={words.changesAgainstDraft}
            classNames={{ body: detail["body"] ?? "", content: detail["content"] ?? "" }}
            transitionProps={{ duration: 0 }}
          >
            {comparing && (
              <LazyCompare
                before={flow.document}
                after={read.document}
                labels={{ before: words.draftOf(flow.revision), after: words.fileOf(read.name) }}
              />
            )}
          </Modal>
        </>
      )}
    </section>
  )
}
