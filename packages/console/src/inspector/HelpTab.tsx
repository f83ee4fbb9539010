import type { NodeDefinition } from "@gatewright/flow"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { helpOf } from "./help-of.ts"
import styles from "./inspector.module.css"
import { words } from "./words.ts"

const Markdown = lazy(async () => ({ default: (await import("./Markdown.tsx")).Markdown }))

/** The help of a node type: the text that lies beside its definition. */
export const HelpTab = ({ definition }: { readonly definition: NodeDefinition | undefined }) => {
  const label = definition?.label ?? ""
  const { data } = useQuery({ queryKey: ["help", label], queryFn: () => helpOf(label), staleTime: Infinity })
  return (
    <div className={`${styles["panel"]} ${styles["help"]}`}>
      {data ? (
        <Suspense>
          <Markdown text={data} />
        </Suspense>
      ) : (
        data === null && <p className={styles["quiet"]}>{definition?.summary ?? words.noHelp}</p>
      )}
    </div>
  )
}
