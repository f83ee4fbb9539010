import { readFile } from "node:fs/promises"

const router = new URL("../../packages/console/src/app/router.tsx", import.meta.url)

/** A page of the console: its pattern as the router has it, and whether an address leads there. */
export interface Route {
  readonly pattern: string
  readonly matches: (url: string) => boolean
}

/**
 * The pages that the console's router knows, read from its source. Routes without a component of their own lead on to
 * another one; the shell is on every page.
 */
export const consoleRoutes = async (): Promise<readonly Route[]> => {
  const source = await readFile(router, "utf8")
  const routes = new Map(
    [...source.matchAll(/const (\w+) = createRoute\(\{(.*?)(?=\nconst |$)/gs)].map(([, name = "", body = ""]) => [
      name,
      body,
    ]),
  )
  const pathOf = (name: string): string => {
    const body = routes.get(name)
    if (body === undefined) return ""
    const [, parent = ""] = /getParentRoute: \(\) => (\w+)/.exec(body) ?? []
    const [, path = ""] = /path: "([^"]*)"/.exec(body) ?? []
    return pathOf(parent) + path.replace(/\/$/, "")
  }
  return [...routes]
    .filter(([, body]) => /component: (?!Shell\b|NotFound\b)/.test(body))
    .map(([name]) => routeOf(pathOf(name)))
}

const routeOf = (pattern: string): Route => {
  const expected = new RegExp(`^/console${pattern.replaceAll(/\$\w+/g, "[^/]+")}/?$`)
  return { pattern, matches: (url) => expected.test(new URL(url).pathname) }
}
