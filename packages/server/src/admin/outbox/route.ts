import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { configuredMail } from "../../ports/mail.ts"
import { thingsOf } from "../../ports/things-of.ts"
import type { Services } from "../services.ts"
import { listOutbox } from "./contract.ts"

/** Mails that were kept because no SMTP connection is configured. */
export const outboxRoutes = (app: FastifyInstance, { store, config, world }: Services): void => {
  mount(app, listOutbox, async ({ params }) => {
    const { stored } = await thingsOf(world, params.tenant).smtp(configuredMail)
    const mails = await store.outbox.list({ tenant: params.tenant, limit: 200 })
    return {
      smtp: stored !== undefined || config.smtpUrl !== undefined,
      mails: mails.map(({ id, to, subject, text, html, createdAt }) => ({
        id,
        to,
        subject,
        text,
        html,
        createdAt: new Date(createdAt).toISOString(),
      })),
    }
  })
}
