import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core"
import { useReducedMotion } from "@mantine/hooks"
import { IconMarquee2, IconMaximize, IconMinus, IconPlus } from "@tabler/icons-react"
import { Panel, useReactFlow, useStore } from "@xyflow/react"
import { memo } from "react"
import type { Box } from "./box.ts"
import styles from "./view-controls.module.css"
import { useShowBox } from "./use-show-box.ts"
import { useViewKeys } from "./use-view-keys.ts"
import type { Zoom } from "./zoom.ts"
import { useZoom } from "./use-zoom.ts"
import { words } from "./words.ts"

/** Zoom and fit, with the present zoom in per cent. `whole` is what fits into the view, where it is not this flow alone. */
export const ViewControls = memo(
  ({
    whole,
    zoom,
    boxSelect,
    onBoxSelect,
  }: {
    readonly whole: Box | undefined
    readonly zoom: Zoom | undefined
    /** Whether dragging over the canvas selects, in place of moving the view; without it nobody is asked. */
    readonly boxSelect: boolean | undefined
    readonly onBoxSelect: () => void
  }) => {
    const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow()
    const showBox = useShowBox()
    const duration = useReducedMotion() ? 0 : 150
    const fit = () =>
      whole ? showBox(whole, { padding: 0.12, duration }) : void fitView({ padding: 0.12, maxZoom: 1, duration })
    const reset = () => void zoomTo(1, { duration })
    const ways = { fit, reset, in: () => void zoomIn({ duration }), out: () => void zoomOut({ duration }) }
    useViewKeys(ways)
    useZoom(zoom, ways)
    return (
      <Panel position="bottom-left" className={styles["controls"] ?? ""} role="toolbar" aria-label={words.view}>
        <Tooltip label={`${words.zoomOut} (−)`}>
          <ActionIcon variant="subtle" color="gray" size={30} onClick={ways.out} aria-label={words.zoomOut}>
            <IconMinus size={16} />
          </ActionIcon>
        </Tooltip>
        <ZoomPercent onClick={reset} />
        <Tooltip label={`${words.zoomIn} (+)`}>
          <ActionIcon variant="subtle" color="gray" size={30} onClick={ways.in} aria-label={words.zoomIn}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${words.fit} (1)`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            className={styles["fit"] ?? ""}
            onClick={fit}
            aria-label={words.fit}
          >
            <IconMaximize size={16} />
          </ActionIcon>
        </Tooltip>
        {boxSelect !== undefined && (
          <Tooltip label={`${words.boxSelect} (Shift)`}>
            <ActionIcon
              variant={boxSelect ? "light" : "subtle"}
              {...(!boxSelect && { color: "gray" })}
              size={30}
              onClick={onBoxSelect}
              aria-pressed={boxSelect}
              aria-label={words.boxSelect}
            >
              <IconMarquee2 size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Panel>
    )
  },
)

/** The one part of it that is drawn again while somebody zooms. */
const ZoomPercent = ({ onClick }: { readonly onClick: () => void }) => {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100))
  return (
    <UnstyledButton onClick={onClick} className={styles["percent"]} aria-label={words.zoomReset(percent)}>
      {words.percent(percent)}
    </UnstyledButton>
  )
}
