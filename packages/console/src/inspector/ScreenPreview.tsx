import type { FlowNode, Texts } from "@gatewright/flow"
import { hasFaultyPreview, previewScreen } from "@gatewright/nodes/screens"
import { pageFiles, previewPage } from "@gatewright/server/page"
import { ActionIcon, Modal, SegmentedControl, Select, Tooltip } from "@mantine/core"
import { useDisclosure, useMediaQuery } from "@mantine/hooks"
import { IconExclamationCircle, IconMaximize } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { styleNonce } from "../app/theme/style-nonce.ts"
import { shownTemplate } from "./form/value-preview.ts"
import styles from "./preview.module.css"
import { words } from "./words.ts"

const schemes = ["light", "dark"] as const
const widths = ["phone", "desktop"] as const

/** The page of a node as its people will see it, while it is made: light and dark, phone and desktop, in each language. */
export const ScreenPreview = ({ node, texts }: { readonly node: FlowNode; readonly texts: Texts }) => {
  const [scheme, setScheme] = useState<(typeof schemes)[number]>("light")
  const [width, setWidth] = useState<(typeof widths)[number]>("desktop")
  const [picked, setPicked] = useState<string>()
  const [faulty, setFaulty] = useState(false)
  const [large, { open, close }] = useDisclosure()
  const narrow = useMediaQuery("(max-width: 640px)", false, { getInitialValueInEffect: false })
  const { data: files } = useQuery({
    queryKey: ["page-files"],
    queryFn: async ({ signal }) => {
      const [style, icon] = await Promise.all(
        [pageFiles.style, pageFiles.icon].map(async (file) => (await fetch(file, { signal })).text()),
      )
      return { style: style ?? "", icon: icon ?? "" }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const tags = Object.keys(texts.languages)
  const language = picked !== undefined && tags.includes(picked) ? picked : texts.fallback
  const shown = previewScreen({
    type: node.type,
    settings: node.settings,
    text: (template) => shownTemplate(template, texts, language),
    faultyIn: faulty ? language : undefined,
  })
  // While settings don't fit, the page that was last in order stays.
  const last = useRef(shown)
  if (shown) last.current = shown
  const frame = (name: string) =>
    last.current &&
    files && (
      <iframe
        className={styles["frame"]}
        title={name}
        sandbox=""
        srcDoc={previewPage({
          shown: last.current,
          language,
          scheme,
          ...files,
          nonce: styleNonce(),
        })}
      />
    )
  const controls = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={words.preview.scheme}
        value={scheme}
        onChange={(value) => setScheme(schemes.find((each) => each === value) ?? scheme)}
        data={schemes.map((value) => ({ value, label: words.preview.schemes[value] }))}
      />
      <Select
        size="xs"
        aria-label={words.preview.language}
        className={styles["language"] ?? ""}
        data={tags}
        value={language}
        allowDeselect={false}
        onChange={(value) => setPicked(value ?? undefined)}
      />
      {hasFaultyPreview(node.type) && (
        <Tooltip label={words.preview.faulty}>
          <ActionIcon
            variant={faulty ? "light" : "subtle"}
            {...(!faulty && { color: "gray" })}
            size={28}
            aria-label={words.preview.faulty}
            aria-pressed={faulty}
            onClick={() => setFaulty(!faulty)}
          >
            <IconExclamationCircle size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  )
  return (
    <section className={styles["preview"]} aria-label={words.preview.title}>
      <header>
        <h3>{words.preview.title}</h3>
        {controls}
        <Tooltip label={words.preview.large}>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.preview.large} onClick={open}>
            <IconMaximize size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {frame(words.preview.title)}
      {!shown && <p className={styles["note"]}>{last.current ? words.preview.stale : words.preview.none}</p>}
      <Modal opened={large} onClose={close} title={words.preview.title} size="min(1080px, 96vw)" fullScreen={narrow}>
        <div className={styles["large"]} data-width={width}>
          <div className={styles["controls"]}>
            <SegmentedControl
              size="xs"
              aria-label={words.preview.width}
              value={width}
              onChange={(value) => setWidth(widths.find((each) => each === value) ?? width)}
              data={widths.map((value) => ({ value, label: words.preview.widths[value] }))}
            />
            {controls}
          </div>
          {large && frame(words.preview.largeTitle)}
        </div>
      </Modal>
    </section>
  )
}
