import type { Browser, BrowserContextOptions } from "playwright-core"
import { api } from "./api.ts"
import { signIn } from "./browser.ts"
import type { Gatewright } from "./gatewright.ts"

/** Adds an account with a role; gives the link that its person signs in with, and the id. */
export const addAccount = async (
  server: Gatewright,
  { name, role, tenant = "default" }: { readonly name: string; readonly role: string; readonly tenant?: string },
): Promise<{ readonly id: string; readonly signInUrl: string }> => {
  const { person, link } = await api<{ person: { id: string }; link: { url: string } }>(
    server,
    "POST",
    `/tenants/${tenant}/people`,
    { name, role },
  )
  return { id: person.id, signInUrl: link.url }
}

/** A new account, signed in to the console: what `newPage` takes. */
export const signInAs = async (
  browser: Browser,
  server: Gatewright,
  account: Parameters<typeof addAccount>[1],
): Promise<BrowserContextOptions> => signIn(browser, await addAccount(server, account))
