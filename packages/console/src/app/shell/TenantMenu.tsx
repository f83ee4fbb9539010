import { Button, Menu } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { IconPlus, IconSelector } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { sessionQuery } from "../session/session-query.ts"
import { NewTenantDialog } from "./NewTenantDialog.tsx"
import styles from "./tenant-menu.module.css"
import { words } from "./words.ts"

/** Shows the tenant that one works in, and switches to another. */
export const TenantMenu = ({ current }: { readonly current: string }) => {
  const { data: session } = useQuery(sessionQuery)
  const [creating, dialog] = useDisclosure()
  const navigate = useNavigate()
  const tenants = session?.tenants ?? []
  const name = tenants.find(({ id }) => id === current)?.name ?? current
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className={styles["target"]}
            rightSection={<IconSelector size={16} aria-hidden />}
            aria-label={words.switchTenant(name)}
          >
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.tenant}</Menu.Label>
          <div className={styles["tenants"]}>
            <Menu.RadioGroup
              value={current}
              onChange={(tenant) => void navigate({ to: "/$tenant/orchestrator", params: { tenant } })}
            >
              {tenants.map(({ id, name: label }) => (
                <Menu.RadioItem key={id} value={id} closeMenuOnClick>
                  <span className={styles["name"]}>{label}</span>
                  <span className={styles["id"]}>{id}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </div>
          {session?.person.isOwner && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} />} onClick={dialog.open}>
                {words.newTenant}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewTenantDialog opened={creating} onClose={dialog.close} />
    </>
  )
}
