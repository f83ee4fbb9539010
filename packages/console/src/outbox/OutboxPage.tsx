import { ActionIcon, Button, Tooltip } from "@mantine/core"
import { IconChevronLeft, IconMailOff, IconRefresh } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import list from "../app/ui/button-list.module.css"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Message } from "../app/ui/Message.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { timeAgo } from "../app/ui/time-ago.ts"
import { MailText } from "./MailText.tsx"
import styles from "./outbox.module.css"
import { outboxQuery } from "./outbox-query.ts"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/outbox")

/** The mails that flows sent and that were kept because no SMTP server is configured. */
export const OutboxPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  const query = useQuery(outboxQuery(tenant))
  const { data, refetch, isFetching } = query
  const [chosen, setChosen] = useState<string>()
  const mail = data?.mails.find(({ id }) => id === chosen)

  return (
    <div className={styles["page"]} data-reading={mail !== undefined || undefined}>
      <PageHeader
        title={words.title}
        lead={data?.smtp ? words.leadSmtp : words.lead}
        actions={
          <Tooltip label={words.refresh}>
            <ActionIcon
              variant="default"
              size={32}
              onClick={() => void refetch()}
              loading={isFetching && !data}
              aria-label={words.refresh}
            >
              <IconRefresh size={16} />
            </ActionIcon>
          </Tooltip>
        }
      />
      <Loaded query={query}>
        {({ mails, smtp }) =>
          mails.length === 0 ? (
            <Message icon={IconMailOff} title={words.emptyTitle} text={smtp ? words.emptySmtp : words.empty} />
          ) : (
            <div className={styles["panes"]}>
              <ul className={`${list["list"]} ${styles["list"]}`} aria-label={words.list}>
                {mails.map(({ id, to, subject, createdAt }) => (
                  <li key={id}>
                    <button type="button" aria-current={id === chosen || undefined} onClick={() => setChosen(id)}>
                      <strong>{subject === "" ? words.noSubject : subject}</strong>
                      <span>{to}</span>
                      <time dateTime={createdAt}>{timeAgo(createdAt)}</time>
                    </button>
                  </li>
                ))}
              </ul>
              <section className={styles["reading"]} aria-label={words.reading}>
                {mail ? (
                  <>
                    <Button
                      variant="subtle"
                      color="gray"
                      className={styles["back"] ?? ""}
                      leftSection={<IconChevronLeft size={16} aria-hidden />}
                      onClick={() => setChosen(undefined)}
                    >
                      {words.back}
                    </Button>
                    <MailText mail={mail} />
                  </>
                ) : (
                  <p className={styles["choose"]}>{words.choose}</p>
                )}
              </section>
            </div>
          )
        }
      </Loaded>
    </div>
  )
}
