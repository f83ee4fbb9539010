import { VisuallyHidden } from "@mantine/core"
import { Bar, Loading } from "./Loading.tsx"
import { words } from "./words.ts"
import styles from "./workspace-skeleton.module.css"

/** What stands where a bar and a canvas will be. */
export const WorkspaceSkeleton = () => (
  <Loading>
    <VisuallyHidden component="h1">{words.loading}</VisuallyHidden>
    <div className={styles["bar"]}>
      <Bar width={18} />
      <Bar width={10} />
    </div>
    <div className={styles["cards"]}>
      {["start", "middle", "end"].map((card) => (
        <Bar key={card} width={100} height={54} />
      ))}
    </div>
  </Loading>
)
