import { IconChevronDown } from "@tabler/icons-react"
import type { OutlineActions } from "./outline-actions.ts"
import type { OutlineRow } from "./outline-rows.ts"
import styles from "./outline.module.css"
import { words } from "./words.ts"

/** Where the outputs of a node lead: each link goes there, and has a menu of its own. */
export const OutlineOutputs = ({
  row: { node, name, outputs },
  tabIndex,
  canEdit,
  actions,
}: {
  readonly row: OutlineRow
  readonly tabIndex: number
  readonly canEdit: boolean
  readonly actions: OutlineActions
}) => (
  <ul className={styles["outputs"]} aria-label={words.outputs(name)}>
    {outputs.flatMap(({ id, label, kind, targets }) =>
      targets.length > 0
        ? targets.map((target) => (
            <li key={target.link} data-kind={kind} data-link={target.link}>
              <button
                type="button"
                tabIndex={tabIndex}
                onFocus={() => actions.arriveAtLink(node.id, target.link)}
                onClick={() => actions.goTo(target.id)}
              >
                {label} → <span>{target.name}</span>
              </button>
              {canEdit && (
                <button
                  type="button"
                  tabIndex={tabIndex}
                  aria-label={words.linkActions(label, target.name)}
                  aria-haspopup="menu"
                  onFocus={() => actions.arriveAtLink(node.id, target.link)}
                  onClick={({ currentTarget }) => actions.openMenu(currentTarget, [target.link])}
                >
                  <IconChevronDown size={14} aria-hidden />
                </button>
              )}
            </li>
          ))
        : [
            <li key={id} data-kind={kind} data-open>
              {canEdit ? (
                <button
                  type="button"
                  tabIndex={tabIndex}
                  onFocus={() => actions.arrive(node.id)}
                  onClick={() => actions.connect(node.id, id)}
                >
                  {label} → <span>{words.open}</span>
                </button>
              ) : (
                <p>
                  {label} → <span>{words.open}</span>
                </p>
              )}
            </li>,
          ],
    )}
  </ul>
)
