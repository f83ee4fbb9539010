import type { InjectOptions, LightMyRequestResponse } from "fastify"
import type { TestServer } from "../../testing/test-server.ts"

type Cookie = LightMyRequestResponse["cookies"][number]

/** A browser as far as journeys need one: it keeps cookies by name and path, and sends forms. It follows no redirect. */
export const testBrowser = ({ app }: TestServer) => {
  const jar = new Map<string, Cookie>()

  const send = async (request: InjectOptions & { readonly url: string }): Promise<LightMyRequestResponse> => {
    const cookie = [...jar.values()]
      .filter(({ path = "/" }) => isBelow(request.url.split("?")[0] ?? "", path))
      .toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ")
    const headers = { ...request.headers, ...(cookie === "" ? {} : { cookie }) }
    const response = await app.inject({ ...request, headers })
    for (const one of response.cookies) {
      const key = `${one.name} ${one.path ?? "/"}`
      if (one.expires !== undefined && one.expires.getTime() < Date.now()) jar.delete(key)
      else jar.set(key, one)
    }
    return response
  }

  return {
    send,
    get: (url: string) => send({ url }),
    post: (url: string, fields: Readonly<Record<string, string>>) =>
      send({
        method: "POST",
        url,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(fields).toString(),
      }),
    /** Answers the page that a response holds: presses a button, with the one-time token of that page. */
    async answer(page: LightMyRequestResponse, action: string, fields: Readonly<Record<string, string>> = {}) {
      const { url, step } = formOf(page)
      const answered = await this.post(url, { "gw-step": step, "gw-action": action, ...fields })
      return answered.statusCode === 303 ? this.get(String(answered.headers.location)) : answered
    },
    cookie: (name: string): Cookie | undefined => [...jar.values()].find((one) => one.name === name),
  }
}

/** Where the form of a page leads, and its one-time token. */
export const formOf = ({ body }: LightMyRequestResponse): { readonly url: string; readonly step: string } => ({
  url: /action="([^"]+)"/.exec(body)?.[1] ?? "",
  step: /name="gw-step" value="([^"]+)"/.exec(body)?.[1] ?? "",
})

/** RFC 6265 section 5.1.4. */
const isBelow = (url: string, path: string): boolean => url === path || url.startsWith(path.replace(/\/?$/, "/"))
