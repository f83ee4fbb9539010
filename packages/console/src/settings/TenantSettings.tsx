import { putSettings, type Settings } from "@gatewright/server/contract"
import { Button, Switch } from "@mantine/core"
import { IconCopy, IconDownload } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { copyText } from "../app/ui/copy-text.ts"
import { Loaded } from "../app/ui/Loaded.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { whyNot } from "../app/ui/NoPermission.tsx"
import page from "../app/ui/page.module.css"
import { say, sayFailure } from "../app/ui/say.ts"
import { saveFile } from "../app/ui/save-file.ts"
import { sealingKeyQuery, settingsQuery } from "./settings-query.ts"
import styles from "./settings.module.css"
import { words } from "./words.ts"

/** How flows of the tenant go live and are debugged, and the key that secrets are sealed to. */
export const TenantSettings = ({ tenant }: { readonly tenant: string }) => (
  <div className={styles["cards"]}>
    <Setting
      tenant={tenant}
      setting="approval"
      title={words.approvalTitle}
      label={words.approval}
      help={() => words.approvalHelp}
      saved={words.approvalSaved}
    />
    <Setting
      tenant={tenant}
      setting="designersDebug"
      title={words.debugTitle}
      label={words.debug}
      help={({ approval }) => (approval ? `${words.debugHelp} ${words.debugNotWithApproval}` : words.debugHelp)}
      saved={words.debugSaved}
    />
    <SealingKey />
  </div>
)

interface SettingProps {
  readonly tenant: string
  readonly setting: keyof Settings
  readonly title: string
  readonly label: string
  readonly help: (settings: Settings) => string
  readonly saved: (on: boolean) => string
}

const Setting = ({ tenant, setting, title, label, help, saved }: SettingProps) => {
  const isAdmin = useMay("admin")
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (on: boolean) => call(putSettings, { params: { tenant }, body: { [setting]: on } }),
    onSuccess: async (settings) => {
      client.setQueryData(settingsQuery(tenant).queryKey, settings)
      say(saved(settings[setting]))
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
    onError: (failure) => sayFailure(words.notSaved, failure),
  })
  return (
    <section className={styles["card"]} aria-label={title}>
      <h2>{title}</h2>
      <Loaded query={useQuery(settingsQuery(tenant))} skeleton={<Line />}>
        {(settings) => (
          <Switch
            label={label}
            description={isAdmin ? help(settings) : `${help(settings)} ${whyNot("admin")}`}
            checked={save.isPending ? save.variables : settings[setting]}
            onChange={(event) => save.mutate(event.currentTarget.checked)}
            disabled={!isAdmin || save.isPending}
          />
        )}
      </Loaded>
    </section>
  )
}

const SealingKey = () => {
  const query = useQuery({ ...sealingKeyQuery, select: (key) => JSON.stringify(key, undefined, 2) })
  return (
    <section className={styles["card"]} aria-label={words.keyTitle}>
      <h2>{words.keyTitle}</h2>
      <p className={page["muted"]}>{words.keyLead}</p>
      <Loaded query={query} skeleton={<Line height={96} />}>
        {(text) => (
          <>
            <pre className={styles["key"]} aria-label={words.key} tabIndex={0}>
              {text}
            </pre>
            <div className={page["actions"]}>
              <Button
                variant="default"
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={() => void copyText(text)}
              >
                {words.copyKey}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => saveFile("sealing-key.jwk.json", new Blob([`${text}\n`], { type: "application/json" }))}
              >
                {words.downloadKey}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}

const Line = ({ height = 12 }: { readonly height?: number }) => (
  <Loading>
    <Bar width={100} height={height} />
  </Loading>
)
