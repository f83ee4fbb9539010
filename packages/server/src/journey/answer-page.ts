import type { End } from "@gatewright/engine"
import type { FastifyReply } from "fastify"
import type { JourneyStep } from "./journeys.ts"
import { keepSession } from "./keep-session.ts"
import { html, type Html } from "./page/html.ts"
import { page } from "./page/page.ts"
import { safeUrl } from "./page/safe-url.ts"
import { screen } from "./page/screen.ts"
import { pageWords } from "./page/words.ts"

/** The cookie that opens a run. Its path is that of the run, so that several runs of one browser do not meet. */
export const runCookie = "gatewright_run"

/** The address of a run. */
export const runPath = ({ tenant, runId }: { tenant: string; runId: string }): string => `/${tenant}/run/${runId}`

/** The policy of a page of the end user: no script at all, styles and images from here, images of the flow over HTTPS. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

interface Place {
  readonly tenant: string
  readonly brand: string
  readonly secure: boolean
}

/** Answers with the page of a step: a form that works without JavaScript, or the end. */
export const answerPage = (reply: FastifyReply, step: JourneyStep, place: Place): FastifyReply => {
  void reply.header("content-security-policy", policy).type("text/html; charset=utf-8")
  switch (step.outcome.kind) {
    case "show":
    case "stale":
      keepRun(reply, step, place)
      return reply.send(formPage(step, { screen: step.outcome.screen, stepToken: step.outcome.stepToken, place }))
    case "end":
      return answerEnd(reply, step, { end: step.outcome.end, place })
    case "expired":
      return answerEnd(reply.code(410), step, { end: step.outcome.end, place })
  }
}

const keepRun = (reply: FastifyReply, { runToken, runId, expiresAt }: JourneyStep, { tenant, secure }: Place): void => {
  void reply.setCookie(runCookie, runToken, {
    path: runPath({ tenant, runId }),
    httpOnly: true,
    sameSite: "lax",
    secure,
    // Beyond the end of the run, so that an answer that comes too late is told so.
    expires: new Date(expiresAt + 24 * 60 * 60 * 1000),
  })
}

type Shown = { readonly screen: Parameters<typeof screen>[0]; readonly stepToken: string; readonly place: Place }

const formPage = (step: JourneyStep, { screen: shown, stepToken, place }: Shown): string =>
  wholePage(step, {
    title: shown.title,
    place,
    body: html`<form
      method="post"
      action="${runPath({ tenant: place.tenant, runId: step.runId })}"
      accept-charset="utf-8"
    >
      <input type="hidden" name="gw-step" value="${stepToken}" />
      ${screen(shown, pageWords(step.language))}
    </form>`,
  })

const answerEnd = (
  reply: FastifyReply,
  step: JourneyStep,
  { end, place }: { end: End; place: Place },
): FastifyReply => {
  keepSession(reply, end, place)
  if (end.response) return answerResponse(reply, end.response)
  if (end.redirect !== undefined) {
    const to = safeUrl(end.redirect)
    const words = pageWords(step.language)
    // Not a redirect: browsers hold `form-action` against the whole chain that a form begins, and the next site is another one.
    const body = html`<div class="stack">
      <p>${words.continuing}</p>
      <p><a href="${to}">${words.continue}</a></p>
    </div>`
    return reply.send(wholePage(step, { title: words.continue, place, body, refreshTo: to }))
  }
  const shown = end.screen ?? {
    title: end.outcome === "success" ? pageWords(step.language).done : pageWords(step.language).failed,
    elements: [],
  }
  const code = end.outcome === "failure" && reply.statusCode === 200 ? 400 : reply.statusCode
  return reply.code(code).send(
    wholePage(step, {
      title: shown.title,
      place,
      body: html`<div class="stack">${screen(shown, pageWords(step.language))}</div>`,
    }),
  )
}

/** The answer of an API flow, as the flow made it. It may do nothing in a browser: it is data. */
export const answerResponse = (reply: FastifyReply, response: NonNullable<End["response"]>): FastifyReply => {
  void reply
    .code(response.status)
    .headers(response.headers)
    .header("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
    .type(response.contentType)
  for (const cookie of response.cookies) void reply.header("set-cookie", cookie)
  return reply.send(response.body)
}

const wholePage = (
  { language, languages, flow, query, debug }: JourneyStep,
  { title, place, body, refreshTo }: { title: string; place: Place; body: Html; refreshTo?: string },
): string =>
  page({
    title,
    brand: place.brand,
    language,
    debug,
    // The address of a debug link may work once: there is no going back to it for another language.
    languages: (debug ? [] : languages).map((tag) => ({
      tag,
      href: `${flow.url}?${new URLSearchParams({ ...query, ui_locales: tag }).toString()}`,
    })),
    body,
    ...(refreshTo === undefined ? {} : { refreshTo }),
  })
