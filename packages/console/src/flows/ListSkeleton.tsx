import { Bar, Loading } from "../app/ui/Loading.tsx"
import styles from "./list-skeleton.module.css"

const rows = [38, 52, 44, 60, 36, 48]

/** What stands where the flow list will be. */
export const ListSkeleton = () => (
  <Loading>
    <div className={styles["list"]}>
      {rows.map((width) => (
        <div key={width} className={styles["row"]}>
          <Bar width={width} />
          <Bar width={60} />
          <Bar width={50} />
        </div>
      ))}
    </div>
  </Loading>
)
