import { fullTime } from "../app/ui/time-ago.ts"
import styles from "./outbox.module.css"
import type { Mail } from "./outbox-query.ts"
import { textParts } from "./text-parts.ts"
import { words } from "./words.ts"

/** A mail as plain text, with its addresses to click. Its HTML, made by a flow, is not shown: it could pretend anything. */
export const MailText = ({ mail: { subject, to, createdAt, text } }: { readonly mail: Mail }) => (
  <article className={styles["mail"]}>
    <header>
      <h2>{subject === "" ? words.noSubject : subject}</h2>
      <p>
        {words.to} {to} · <time dateTime={createdAt}>{fullTime(createdAt)}</time>
      </p>
    </header>
    <div className={styles["text"]}>
      {textParts(text).map((part, index) =>
        part.kind === "link" ? (
          // By index: a mail never changes
          <a key={index} href={part.text} target="_blank" rel="noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </div>
  </article>
)
