import styles from "./list-skeleton.module.css"
import { Bar, Loading } from "./Loading.tsx"

const widths = [38, 52, 44, 60, 36, 48]

/** What stands where a list will be. */
export const ListSkeleton = ({ rows = 6 }: { readonly rows?: number }) => (
  <Loading>
    <div className={styles["list"]}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles["row"]}>
          <Bar width={widths[row % widths.length] ?? 50} />
          <Bar width={60} />
          <Bar width={50} />
        </div>
      ))}
    </div>
  </Loading>
)
