import type { Change, Conflict, Side } from "@gatewright/flow"
import { useId } from "react"
import { type Sides, stepDiff } from "../compare/step-diff.ts"
import { ValueDiff } from "../compare/ValueDiff.tsx"
import styles from "./merge.module.css"
import { words } from "./words.ts"

/** A conflict: what each side did since both were the same, and the choice between them. */
export const ConflictCard = ({
  conflict,
  choice,
  isCurrent,
  sides,
  onChoose,
  onFocus,
}: {
  readonly conflict: Conflict
  readonly choice: Side | undefined
  readonly isCurrent: boolean
  readonly sides: { readonly ours: Sides; readonly theirs: Sides }
  readonly onChoose: (side: Side) => void
  readonly onFocus: () => void
}) => {
  const name = useId()
  return (
    <article className={styles["conflict"]} aria-current={isCurrent || undefined}>
      <h3>
        <button type="button" onClick={onFocus}>
          {conflict.label}
        </button>
      </h3>
      <div className={styles["choices"]} role="radiogroup" aria-label={words.choose(conflict.label)}>
        {(["ours", "theirs"] as const).map((side) => (
          <label key={side} className={styles["choice"]}>
            <input type="radio" name={name} checked={choice === side} onChange={() => onChoose(side)} />
            <strong>{words.take[side]}</strong>
            <div className={styles["did"]}>
              {conflict[side].map((change, index) => (
                // By index: the changes of a conflict never change their order
                <Did key={index} change={change} sides={sides[side]} />
              ))}
            </div>
          </label>
        ))}
      </div>
    </article>
  )
}

const Did = ({ change, sides }: { readonly change: Change; readonly sides: Sides }) => {
  const diff = stepDiff(change, sides)
  return (
    <>
      <p>{diff.title}</p>
      <ValueDiff {...diff} />
    </>
  )
}
