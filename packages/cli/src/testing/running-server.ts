import { temporaryFolder } from "./temporary-folder.ts"

/** A real server on loopback, and how to reach it. */
export interface RunningServer {
  readonly url: string
  /** The environment that leads the command line to it. */
  readonly env: NodeJS.ProcessEnv
  /** An environment that leads to a new tenant, so that no test finds what another left. */
  readonly tenant: (id: string) => Promise<NodeJS.ProcessEnv>
  readonly close: () => Promise<void>
}

const token = "tests-of-the-command-line-0123456789"

/** Starts a server on a new database. Its addresses in answers are those of a server on port 3000. */
export const openServer = async (): Promise<RunningServer> => {
  const { startServer } = await import("@gatewright/server")
  const started = await startServer({
    env: { GATEWRIGHT_ADMIN_TOKEN: token, GATEWRIGHT_LOG: "silent", GATEWRIGHT_REQUESTS_PER_MINUTE: "0" },
    options: { port: "0", data: await temporaryFolder() },
  })
  if (started.kind === "refused") throw new Error(started.problems.join("\n"))
  const { url, close } = started
  const env = { GATEWRIGHT_URL: url, GATEWRIGHT_TOKEN: token }
  return {
    url,
    env,
    tenant: async (id) => {
      const response = await fetch(`${url}/api/tenants`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ id, name: id }),
      })
      if (!response.ok) throw new Error(await response.text())
      return { ...env, GATEWRIGHT_TENANT: id }
    },
    close,
  }
}
