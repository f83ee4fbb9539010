import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { api, exampleFile } from "./api.ts"
import { dropOn } from "./console.ts"
import type { Gatewright } from "./gatewright.ts"
import { addAccount } from "./people.ts"
import type { Screen } from "./screen.ts"
import { staffSignIn } from "./staff-sign-in.ts"

/** What the screens of a place of a tenant show besides flows: things by name, a history, an import, a backup, people. */
export const furnishPlaces = async (server: Gatewright): Promise<void> => {
  const at = "/tenants/default"
  await api(server, "PUT", `${at}/secrets/risk-token`, { value: "kept to itself", description: "For the risk service" })
  await api(server, "PUT", `${at}/connections/mail-prod`, {
    kind: "smtp",
    name: "Mail of production",
    settings: { host: "smtp.example.com", port: 587, security: "starttls", from: "Example <no-reply@example.com>" },
    secrets: {},
  })
  await api(server, "PUT", `${at}/categorisation/partners`, {
    index: 3,
    color: "#0f7b6c",
    deletable: true,
    display: {
      en: { name: "Partners", description: "Journeys of people who work for somebody else." },
      it: { name: "Partner", description: "" },
    },
  })
  for (const type of ["onboarding", "offboarding"]) {
    await api(server, "PUT", `${at}/categorisation/partners/types/${type}`, {
      deletable: type === "offboarding",
      display: {},
    })
  }
  const flow = { category: "partners", type: "offboarding", name: "Say goodbye", from: { kind: "empty" } }
  await api(server, "POST", `${at}/flows`, flow)
  await api(server, "POST", `${at}/flows/flow_login-with-password/versions`, {
    name: "Autumn",
    description: "Other words for the campaign",
    from: { kind: "current" },
  })
  const files = [{ path: "staff.flow.json", text: JSON.stringify(staffSignIn) }]
  const { hash } = await api<{ hash: string }>(server, "POST", `${at}/plans`, { files })
  await api(server, "POST", `${at}/plans/apply`, { files, hash })
  await api(server, "POST", `${at}/backups`)
  for (const role of ["designer", "publisher", "auditor"]) await addAccount(server, { name: `Dora the ${role}`, role })
  await api(server, "POST", `${at}/tokens`, { name: "Pipeline", scopes: ["flow:read", "flow:plan"], days: 90 })
}

/** A place of the tenant, by its address and by what it shows once it is there. */
const placed = async (page: Page, at: string, [address, shown]: readonly [string, string | RegExp]): Promise<void> => {
  await page.goto(`${at}/console/default/${address}`)
  await page.getByText(shown).filter({ visible: true }).first().waitFor()
}

const planned = async (page: Page, at: string): Promise<void> => {
  await page.goto(`${at}/console/default/import`)
  const changed = (await readFile(exampleFile("login-with-password"), "utf8")).replace("Check the password", "Check it")
  await dropOn(page.getByRole("heading", { level: 1, name: "Import" }), {
    file: { name: "login.flow.json", text: changed },
    told: "Drop the files to plan their import",
  })
  await page
    .getByText(/^\d changes$/)
    .filter({ visible: true })
    .first()
    .waitFor()
}

/** A flow of a type that is not here. */
export const unknownType = (): Promise<string> =>
  readFile(exampleFile("ask-for-password"), "utf8").then((text) =>
    text
      .replace('"category": "libraries"', '"category": "devices"')
      .replace('"type": "library"', '"type": "pairing"')
      .replace('"flow_ask-for-password"', '"flow_pairing"'),
  )

const places: Readonly<Record<string, readonly [string, string | RegExp]>> = {
  categorisations: ["categorisations", "onboarding"],
  import: ["import", "Staff sign-in"],
  connections: ["connections", "Mail of production"],
  secrets: ["connections?tab=secrets", "risk-token"],
  bindings: ["connections?tab=bindings", "No bindings"],
  audit: ["audit", "backup.made"],
  backups: ["backups", /^Every day at/],
  people: ["settings", "Dora the designer"],
  tokens: ["settings?tab=tokens", "Pipeline"],
  settings: ["settings?tab=settings", "Sealing key"],
  versions: ["flows/flow_login-with-password/versions", "Other words for the campaign"],
  compare: ["flows/flow_login-with-password/compare", "Compare: Login with password"],
  runs: ["runs", "Succeeded"],
  "runs-no-match": ["runs?search=nothing", "No run fits"],
}

/** A button of a place, and the dialog that it opens. */
const dialogs: Readonly<Record<string, readonly [place: string, button: string]>> = {
  "add-person": ["people", "Add person"],
  "add-token": ["tokens", "Add token"],
  "add-connection": ["connections", "Add connection"],
  "add-secret": ["secrets", "Add secret"],
  "add-binding": ["bindings", "Add binding"],
  "add-version": ["versions", "Add New Version"],
}

/** The screens of versions, imports and the places of a tenant besides its flows. */
export const placeScreens: readonly Screen[] = [
  ...Object.entries(places).map(([name, place]) => ({
    name,
    show: (page: Page, at: string) => placed(page, at, place),
  })),
  { name: "import-plan", show: planned },
  {
    name: "import-unknown-type",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/import`)
      await dropOn(page.getByRole("heading", { level: 1, name: "Import" }), {
        file: { name: "pairing.flow.json", text: await unknownType() },
        told: "Drop the files to plan their import",
      })
      await page.getByRole("combobox", { name: "What becomes of pairing" }).waitFor()
    },
  },
  {
    name: "categorisation",
    show: async (page, at) => {
      await placed(page, at, places["categorisations"] ?? ["", ""])
      await page.getByRole("button", { name: "Edit: partners" }).click()
      await page.getByRole("dialog").getByLabel("Display name, language 2").waitFor()
    },
  },
  {
    name: "categorisation-in-use",
    show: async (page, at) => {
      await placed(page, at, places["categorisations"] ?? ["", ""])
      await page.getByRole("button", { name: "Delete: offboarding" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
      await page.getByRole("dialog").getByRole("link", { name: "Say goodbye" }).waitFor()
    },
  },
  {
    name: "import-compare",
    show: async (page, at) => {
      await planned(page, at)
      await page.getByRole("button", { name: "Compare Login with password" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Next change" }).click()
      await page.getByText(/^1 of \d$/).waitFor()
    },
  },
  {
    name: "backup",
    show: async (page, at) => {
      await placed(page, at, places["backups"] ?? ["", ""])
      await page.getByRole("link", { name: /^Open the backup of/ }).click()
      await page.getByRole("button", { name: "Restore Login with password" }).waitFor()
    },
  },
  ...Object.entries(dialogs).map(([name, [place, button]]) => ({
    name,
    show: async (page: Page, at: string) => {
      await placed(page, at, places[place] ?? ["", ""])
      await page.getByRole("button", { name: button }).first().click()
      await page
        .getByRole("dialog")
        .getByLabel("Name")
        .or(page.getByRole("dialog").getByRole("combobox"))
        .first()
        .waitFor()
    },
  })),
  {
    name: "version",
    show: async (page, at) => {
      await placed(page, at, places["versions"] ?? ["", ""])
      const version = page.locator("a[href*='/versions/']").first()
      await page.goto(new URL((await version.getAttribute("href")) ?? "", at).href)
      await page.getByText("Autumn").first().waitFor()
    },
  },
  {
    name: "run",
    show: async (page, at) => {
      await placed(page, at, places["runs"] ?? ["", ""])
      await page.locator("a[href*='/runs/']").filter({ visible: true }).first().click()
      await page.getByRole("navigation", { name: "Steps" }).getByRole("button").first().waitFor()
    },
  },
  {
    name: "publish",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/flows/flow_partner-onboarding`)
      await page.getByRole("button", { name: "Publish", exact: true }).click()
      await page.getByText(/^What changes against revision/).waitFor()
    },
  },
]
