import type { Browser, Page } from "playwright-core"
import { addExample, newestMail } from "./api.ts"
import { newPage } from "./browser.ts"
import type { Gatewright } from "./gatewright.ts"

/** An end user who registered through the example flow, in a browser, and opened the link of the mail. */
export interface Person {
  readonly email: string
  readonly password: string
}

/** Registers a person as a person does it: form, mail, link. */
export const register = async (browser: Browser, server: Gatewright, email = "ann@example.com"): Promise<Person> => {
  const flow = await addExample(server, "registration-with-email-verification")
  const { page } = await newPage(browser)
  const password = "correct horse battery"
  await page.goto(`${server.url}/default/flow/${flow}`)
  await page.getByLabel("First name").fill("Ann")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByLabel("Repeat the password").fill(password)
  await page.getByRole("button", { name: "Create account" }).click()
  await page.getByRole("heading", { name: "Check your inbox" }).waitFor()
  await page.goto(linkIn((await newestMail(server)).text))
  await page.getByRole("heading", { name: "Your account is active" }).waitFor()
  await page.context().close()
  return { email, password }
}

const linkIn = (text: string): string => {
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  if (link === undefined) throw new Error(`there is no link in: ${text}`)
  return link
}

/** Fills the sign-in page and sends it. */
export const answerLogin = async (page: Page, { email, password }: Person): Promise<void> => {
  await page.getByLabel("User name or e-mail").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
}
