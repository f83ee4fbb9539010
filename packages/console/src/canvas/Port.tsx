import styles from "./node-card.module.css"

/**
 * Where links begin or end at a card. A plain element with the marks that React Flow measures handles by: its own
 * handle would listen to the canvas thousands of times over in a big flow. Links are drawn from it all the same.
 */
export const Port = ({
  side,
  id,
  y,
  kind,
  linked = false,
  left = false,
}: {
  readonly side: "source" | "target"
  readonly id?: string
  readonly y: number
  readonly kind?: string
  readonly linked?: boolean
  /** Whether a run left by it. */
  readonly left?: boolean
}) => (
  <div
    className={`${side} ${styles["port"]} nodrag`}
    data-port={side === "source" || undefined}
    data-handleid={id}
    data-handlepos={side === "source" ? "right" : "left"}
    data-kind={kind}
    data-linked={linked || undefined}
    data-left={left || undefined}
    style={{ top: y }}
  />
)
