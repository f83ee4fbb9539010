import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import { listOutbox } from "./contract.ts"

/** Mails that were kept because no SMTP connection is configured. */
export const outboxRoutes = (app: FastifyInstance, { store, config }: Services): void => {
  mount(app, listOutbox, async ({ params }) => {
    const mails = await store.outbox.list({ tenant: params.tenant, limit: 200 })
    return {
      smtp: config.smtpUrl !== undefined,
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
