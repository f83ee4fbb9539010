import { ActionIcon, Tooltip } from "@mantine/core"
import { IconArrowsLeftRight, IconChevronLeft, IconRocketOff } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import { sayProblem } from "../app/ui/say.ts"
import { WorkspaceSkeleton } from "../app/ui/WorkspaceSkeleton.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { Compare } from "../compare/Compare.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { fileText } from "../app/ui/file-text.ts"
import { ContentSelect } from "./ContentSelect.tsx"
import { contentOf } from "./content.ts"
import { readFileContent, type ReadFileContent } from "./read-file-content.ts"
import { useContent } from "./use-content.ts"
import { historyQuery } from "./version-queries.ts"
import styles from "./versions.module.css"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/flows/$flow/compare")

/** Any two contents of a flow side by side; which ones stands in the address. */
export const ComparePage = () => {
  const { tenant, flow } = route.useParams()
  const { left: chosenLeft, right = "draft" } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: detail } = useQuery(flowQuery(tenant, flow))
  const { data: history } = useQuery(historyQuery(tenant, flow))
  // Of a flow that does not run: what the last save changed.
  const left = chosenLeft ?? (history?.live === null ? String(Math.max(1, history.draft - 1)) : "live")
  const [file, setFile] = useState<ReadFileContent>()
  const input = useRef<HTMLInputElement>(null)
  const asking = useRef<"left" | "right">("right")
  usePageTitle(words.compareTitle(detail?.name ?? ""))

  const before = useContent({ tenant, flow, content: contentOf(left), file })
  const after = useContent({ tenant, flow, content: contentOf(right), file })
  const choose = (side: "left" | "right") => (value: string) =>
    void navigate({ search: { left, right, [side]: value }, replace: true })
  const take = async (chosen: File) => {
    const decoded = await fileText(chosen)
    const read = decoded.kind === "refused" ? decoded : readFileContent({ name: chosen.name, text: decoded.text, flow })
    if ("problems" in read) {
      sayProblem(words.fileRefused, read.problems[0]?.message ?? "")
      return
    }
    setFile(read)
    choose(asking.current)("file")
  }
  const select = (side: "left" | "right", value: string) => (
    <ContentSelect
      label={side === "left" ? words.leftSide : words.rightSide}
      value={value}
      history={history}
      file={file}
      onChange={choose(side)}
      onFile={() => {
        asking.current = side
        input.current?.click()
      }}
    />
  )
  const lead = (
    <div className={styles["compareHead"]}>
      <Tooltip label={words.backToFlow}>
        <Link
          to="/$tenant/flows/$flow/versions"
          params={{ tenant, flow }}
          className={styles["back"] ?? ""}
          aria-label={words.backToFlow}
        >
          <IconChevronLeft size={18} />
        </Link>
      </Tooltip>
      <h1 title={detail?.name}>{words.compareTitle(detail?.name ?? "")}</h1>
    </div>
  )
  const failed = [before, after].find(({ error }) => error !== null)
  const missing = [before, after].find((side) => side.missing)
  return (
    <div className={styles["comparePage"]}>
      {before.document && after.document ? (
        <Compare
          key={`${left} ${right}`}
          before={before.document}
          after={after.document}
          lead={lead}
          labels={{
            before: select("left", left),
            after: (
              <>
                {select("right", right)}
                <Tooltip label={words.swap}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={words.swap}
                    onClick={() => void navigate({ search: { left: right, right: left }, replace: true })}
                  >
                    <IconArrowsLeftRight size={16} />
                  </ActionIcon>
                </Tooltip>
              </>
            ),
          }}
        />
      ) : failed?.error ? (
        <LoadError error={failed.error} onRetry={failed.retry} page />
      ) : missing ? (
        <Message icon={IconRocketOff} title={words.nothingLive} text={words.nothingLiveText} role="status">
          {select("left", left)}
          {select("right", right)}
        </Message>
      ) : (
        <WorkspaceSkeleton />
      )}
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={words.aFile}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen) void take(chosen)
          currentTarget.value = ""
        }}
      />
    </div>
  )
}
