import styles from "./tag-list.module.css"
import { words } from "./words.ts"

/** The first tags of a flow; the others are counted, and told in full to who points at them. */
export const TagList = ({ tags, shown = 2 }: { readonly tags: readonly string[]; readonly shown?: number }) => (
  <span className={styles["tags"]} title={tags.length > shown ? tags.join(", ") : undefined}>
    {tags.slice(0, shown).map((tag) => (
      <span key={tag} className={styles["tag"]} title={tag}>
        {tag}
      </span>
    ))}
    {tags.length > shown && <span className={styles["more"]}>{words.moreTags(tags.length - shown)}</span>}
  </span>
)
