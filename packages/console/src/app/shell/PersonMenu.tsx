import { signOut } from "@gatewright/server/contract"
import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core"
import { IconLogout } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams, useRouter } from "@tanstack/react-router"
import { call } from "../api/call.ts"
import { roleWords } from "../session/access-words.ts"
import { sessionQuery } from "../session/session-query.ts"
import { sayFailure } from "../ui/say.ts"
import styles from "./person-menu.module.css"
import { words } from "./words.ts"

/** Who is signed in, and the way out. */
export const PersonMenu = () => {
  const { data: session } = useQuery(sessionQuery)
  const client = useQueryClient()
  const router = useRouter()
  const { tenant } = useParams({ strict: false })
  const leave = useMutation({
    mutationFn: async () => {
      // First the page is left: what is unsaved there is asked about while it can still be saved.
      await router.navigate({ to: "/sign-in" })
      if (router.state.location.pathname !== "/sign-in") return
      await call(signOut, {})
      client.clear()
    },
    onError: (error) => sayFailure(words.signOut, error),
  })
  if (!session) return null
  const { person, version } = session
  const role = session.tenants.find(({ id }) => id === tenant)?.role
  return (
    <Menu width={220}>
      <Menu.Target>
        <UnstyledButton className={styles["person"]}>
          <span aria-hidden>{initials(person.name)}</span>
          <VisuallyHidden>{words.account(person.name)}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles["who"]}>
          <strong>{person.name}</strong>
          <span>
            {role && `${roleWords[role].label} · `}
            {words.version(version)}
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave.mutate()}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => Array.from(word).slice(0, 1))
    .slice(0, 2)
    .join("")
    .toUpperCase()
