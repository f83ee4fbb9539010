import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import { signInLink } from "../session/sign-in-link.ts"
import * as contract from "./contract.ts"
import { memberIn, personRow } from "./member-in.ts"
import { whyNotChanged, whyNotImpersonated } from "./why-not-changed.ts"

/** Who may use the console in a tenant, and as what. */
export const peopleRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, random } = services

  mount(app, contract.listPeople, async ({ params: { tenant } }) => ({
    people: (await store.access.people(tenant)).flatMap((member) => personRow(member)),
  }))

  mount(app, contract.addPerson, ({ params: { tenant }, body: { name, role }, caller }) =>
    allOrNothing(store, async (tx) => {
      const added = await tx.access.addPerson({ id: random.token(), name, isOwner: false })
      if (added.kind === "name-taken") {
        return refuse(
          "person.name-taken",
          `Somebody on this server is called “${name}”. The audit log tells people by their names: choose another one.`,
        )
      }
      const { person } = added
      await tx.access.setRole({ tenant, person: person.id, role })
      const link = await linkFor(tx, person.id)
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "person.added",
        subject: person.id,
        detail: JSON.stringify({ name, role }),
      })
      const [row] = personRow({ person, role })
      return row ? { person: row, link } : noSuchPerson(person.id)
    }),
  )

  mount(app, contract.setRole, ({ params: { tenant, person: id }, body: { role }, caller }) =>
    allOrNothing(store, async (tx) => {
      const member = (await memberIn(tx, { tenant, id })) ?? (caller.isOwner ? await strangerOf(tx, id) : undefined)
      if (!member) return noSuchPerson(id)
      const refusal = await whyNotChanged(tx, { tenant, member, role, caller })
      if (refusal) return refusal
      if (member.role !== role) {
        await tx.access.setRole({ tenant, person: id, role })
        // A link or a session of theirs may be in the hands of who made the link, and that one has no business here.
        if (member.role === null) await tx.access.endSessions(id)
        await tx.audit.append({
          tenant,
          by: caller.name,
          action: "person.role-changed",
          subject: id,
          detail: JSON.stringify({ name: member.person.name, from: member.role, to: role }),
        })
      }
      const [row] = personRow({ ...member, role })
      return row ?? noSuchPerson(id)
    }),
  )

  mount(app, contract.removePerson, ({ params: { tenant, person: id }, caller }) =>
    allOrNothing(store, async (tx) => {
      const member = await memberIn(tx, { tenant, id })
      if (!member) return noSuchPerson(id)
      const refusal = await whyNotChanged(tx, { tenant, member, role: null, caller })
      if (refusal) return refusal
      await tx.access.setRole({ tenant, person: id, role: null })
      await tx.access.endSessions(id)
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "person.removed",
        subject: id,
        detail: JSON.stringify({ name: member.person.name, role: member.role }),
      })
      return undefined
    }),
  )

  mount(app, contract.makeSignInLink, ({ params: { tenant, person: id }, caller }) =>
    allOrNothing(store, async (tx) => {
      const member = await memberIn(tx, { tenant, id })
      if (!member) return noSuchPerson(id)
      const refusal = await whyNotImpersonated(tx, { member, caller })
      if (refusal) return refusal
      const link = await linkFor(tx, id)
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "person.sign-in-link-made",
        subject: id,
        detail: JSON.stringify({ name: member.person.name }),
      })
      return link
    }),
  )

  const linkFor = async (tx: Parameters<typeof memberIn>[0], person: string) => {
    const { url, expiresAt } = await signInLink({ ...services, store: tx }, { person, time: handOverTime })
    return { url, expiresAt: new Date(expiresAt).toISOString() }
  }
}

/** How long a link works that somebody hands over, in milliseconds: a day. */
const handOverTime = 24 * 60 * 60 * 1000

/** Somebody without a role in the tenant yet, whom an owner of the installation brings in. */
const strangerOf = async (tx: Parameters<typeof memberIn>[0], id: string) => {
  const person = await tx.access.person(id)
  return person && { person, role: null }
}

const noSuchPerson = (id: string): Refusal => refuse("person.not-found", `There is no person ${id} in this tenant.`)
