import type { FlowDocument } from "@gatewright/flow"
import type { Scope } from "../access.ts"
import type { FlowDetail } from "../flows/contract.ts"
import type { Call } from "../../testing/callers.ts"

/** One request that an endpoint takes and answers with success, once; the world for it was made before. */
export interface Prepared {
  /** Words for the names in the path. */
  readonly names?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
}

/** What an endpoint can be asked for. `needs`: the one right that this takes, where the endpoint has several. */
export interface RequestCase {
  readonly needs?: Scope
  readonly prepare: (owner: Call) => Prepared | Promise<Prepared>
}

const at = "/api/tenants/default"
let made = 0
const unique = (): string => `made-${(made += 1)}`

/** A flow that could run, from the gallery. */
export const newFlow = async (owner: Call): Promise<FlowDetail> => {
  const from = { kind: "template", template: "flow_user-name-api" }
  const flow = { category: "api", type: "api", name: unique(), from }
  return taken(await owner<FlowDetail>("POST", `${at}/flows`, flow), 201)
}

const activeFlow = async (owner: Call): Promise<FlowDetail> => {
  const { id } = await newFlow(owner)
  return taken(await owner<FlowDetail>("PATCH", `${at}/flows/${id}`, { active: true }), 200)
}

const withFlow = (body?: (flow: FlowDetail) => unknown): RequestCase => ({
  prepare: async (owner) => {
    const flow = await newFlow(owner)
    return { names: { flow: flow.id, revision: "1" }, ...(body ? { body: body(flow) } : {}) }
  },
})

const withVersion = (
  body?: (version: { document: FlowDocument; version: { revision: number } }) => unknown,
): RequestCase => ({
  prepare: async (owner) => {
    const { id } = await newFlow(owner)
    const given = { name: unique(), from: { kind: "current" } }
    const added = taken(
      await owner<{ version: { id: string; revision: number }; document: FlowDocument }>(
        "POST",
        `${at}/flows/${id}/versions`,
        given,
      ),
      201,
    )
    return { names: { flow: id, version: added.version.id }, ...(body ? { body: body(added) } : {}) }
  },
})

const newDebugLink = async (owner: Call) => {
  const flow = (await newFlow(owner)).id
  const added = await owner<{ id: string; url: string }>("POST", `${at}/flows/${flow}/debug-links`, {})
  return { flow, link: taken(added, 201) }
}

const withDebugLink: RequestCase = {
  prepare: async (owner) => {
    const { flow, link } = await newDebugLink(owner)
    return { names: { flow, link: link.id } }
  },
}

/** A run that is tracked, as those of debug links are. */
const newRun = async (owner: Call): Promise<string> => {
  const { flow, link } = await newDebugLink(owner)
  await owner("POST", new URL(link.url).pathname, { name: "Ada" })
  const events = await owner<{ run: string }>("GET", `${at}/flows/${flow}/debug-links/${link.id}/events`)
  return taken(events, 200).run
}

const plain = (body?: unknown): RequestCase => ({ prepare: () => (body === undefined ? {} : { body }) })

/** The text of a file with a flow that is not here. */
const newFile = async (owner: Call): Promise<string> => {
  const { document } = await newFlow(owner)
  const id = `flow_${unique()}`
  return JSON.stringify({ ...document, flow: { ...document.flow, id, name: id } })
}

const planned = async (owner: Call) => {
  const request = { files: [{ path: "a.flow.json", text: await newFile(owner) }] }
  const { hash } = taken(await owner<{ hash: string }>("POST", `${at}/plans`, request), 200)
  return { ...request, hash }
}

const newPerson = async (owner: Call): Promise<string> => {
  const person = { name: unique(), role: "auditor" }
  return taken(await owner<{ person: { id: string } }>("POST", `${at}/people`, person), 201).person.id
}

const smtp = {
  kind: "smtp",
  name: "Mail",
  settings: { host: "127.0.0.1", port: 1, security: "none", from: "a@b.org" },
}

const plainLook = { deletable: true, display: {} }

const newCategory = async (owner: Call): Promise<string> => {
  const category = unique()
  taken(await owner("PUT", `${at}/categorisation/${category}`, plainLook), 200)
  return category
}

const newType = async (owner: Call) => {
  const names = { category: await newCategory(owner), type: unique() }
  taken(await owner("PUT", `${at}/categorisation/${names.category}/types/${names.type}`, plainLook), 200)
  return names
}

const newConnection = async (owner: Call): Promise<string> => {
  const key = unique()
  taken(await owner("PUT", `${at}/connections/${key}`, smtp), 200)
  return key
}

const taken = <Body>({ status, body, text }: { status: number; body: Body; text: string }, wanted: number): Body => {
  if (status !== wanted) throw new Error(`a test could not be prepared: ${status} ${text}`)
  return body
}

/** Requests of every endpoint, by its id. An endpoint that is not in here fails a test. */
export const requests: Readonly<Record<string, readonly RequestCase[]>> = {
  getSession: [plain()],
  signIn: [plain({ code: "wrong" })],
  signOut: [plain()],
  listTenants: [plain()],
  createTenant: [{ prepare: () => ({ body: { id: unique(), name: "Made" } }) }],
  listTemplates: [plain()],
  getTemplate: [{ prepare: () => ({ names: { template: "flow_user-name-api" } }) }],
  getSealingKey: [plain()],

  listCategories: [plain()],
  getCategorisation: [plain()],
  putCategory: [{ prepare: () => ({ names: { category: unique() }, body: plainLook }) }],
  deleteCategory: [{ prepare: async (owner) => ({ names: { category: await newCategory(owner) } }) }],
  putType: [
    { prepare: async (owner) => ({ names: { category: await newCategory(owner), type: unique() }, body: plainLook }) },
  ],
  deleteType: [{ prepare: async (owner) => ({ names: await newType(owner) }) }],
  listOutbox: [plain()],
  getSettings: [plain()],
  putSettings: [plain({ approval: false })],
  listAudit: [plain()],
  exportAudit: [plain()],

  listPeople: [plain()],
  addPerson: [{ prepare: () => ({ body: { name: unique(), role: "designer" } }) }],
  setRole: [{ prepare: async (owner) => ({ names: { person: await newPerson(owner) }, body: { role: "owner" } }) }],
  removePerson: [{ prepare: async (owner) => ({ names: { person: await newPerson(owner) } }) }],
  makeSignInLink: [{ prepare: async (owner) => ({ names: { person: await newPerson(owner) } }) }],

  listTokens: [plain()],
  addToken: [plain({ name: "x", scopes: ["flow:read"] })],
  revokeToken: [
    {
      prepare: async (owner) => {
        const token = { name: unique(), scopes: ["flow:read"] }
        const made = taken(await owner<{ token: { id: string } }>("POST", `${at}/tokens`, token), 201)
        return { names: { token: made.token.id } }
      },
    },
  ],

  listSecrets: [plain()],
  putSecret: [{ prepare: () => ({ names: { secret: unique() }, body: { value: "s3cret-value" } }) }],
  deleteSecret: [
    {
      prepare: async (owner) => {
        const secret = unique()
        taken(await owner("PUT", `${at}/secrets/${secret}`, { value: "s3cret-value" }), 200)
        return { names: { secret } }
      },
    },
  ],
  listConnections: [plain()],
  putConnection: [{ prepare: () => ({ names: { connection: unique() }, body: smtp }) }],
  tryConnection: [{ prepare: async (owner) => ({ names: { connection: await newConnection(owner) } }) }],
  deleteConnection: [{ prepare: async (owner) => ({ names: { connection: await newConnection(owner) } }) }],
  getBindings: [plain()],
  putBindings: [plain({ secrets: {}, connections: {}, flows: {} })],

  listFlows: [plain()],
  createFlow: [
    { prepare: () => ({ body: { category: "api", type: "api", name: unique(), from: { kind: "empty" } } }) },
  ],
  getFlow: [withFlow()],
  saveFlow: [withFlow(({ document }) => ({ revision: 1, document }))],
  changeFlow: [
    { needs: "flow:write", ...withFlow(() => ({ name: unique() })) },
    { needs: "flow:activate", ...withFlow(() => ({ active: true })) },
  ],
  publishFlow: [{ prepare: async (owner) => ({ names: { flow: (await activeFlow(owner)).id } }) }],
  duplicateFlow: [withFlow()],
  deleteFlow: [withFlow()],
  restoreFlow: [
    {
      prepare: async (owner) => {
        const { id } = await newFlow(owner)
        taken(await owner("DELETE", `${at}/flows/${id}`), 204)
        return { names: { flow: id } }
      },
    },
  ],
  exportFlow: [withFlow()],

  getHistory: [withFlow()],
  getRevision: [withFlow()],
  exportRevision: [withFlow()],
  restoreRevision: [withFlow(() => ({ draft: 1 }))],
  approveRevision: [withFlow()],
  publishRevision: [withFlow()],
  addVersion: [withFlow(() => ({ name: unique(), from: { kind: "current" } }))],
  getVersion: [withVersion()],
  saveVersion: [withVersion(({ document, version }) => ({ revision: version.revision, document }))],
  changeVersion: [withVersion(() => ({ name: unique(), description: "" }))],
  deleteVersion: [withVersion()],
  getOrigin: [withFlow()],
  mergeOrigin: [
    {
      prepare: async (owner) => {
        const { id } = await newFlow(owner)
        const copy = taken(await owner<FlowDetail>("POST", `${at}/flows/${id}/duplicate`), 201)
        return { names: { flow: copy.id }, body: { revision: 1, document: copy.document, theirs: copy.document } }
      },
    },
  ],

  listRuns: [plain()],
  getRun: [{ prepare: async (owner) => ({ names: { run: await newRun(owner) } }) }],
  addDebugLink: [withFlow(() => ({}))],
  listDebugLinks: [withDebugLink],
  revokeDebugLink: [withDebugLink],
  getDebugLink: [withDebugLink],
  watchDebugLink: [withDebugLink],

  previewImport: [{ prepare: async (owner) => ({ body: await newFile(owner) }) }],
  importFlow: [{ prepare: async (owner) => ({ body: await newFile(owner), query: "?preserveId=true" }) }],
  exportBundle: [withFlow(({ id }) => ({ flows: [id] }))],
  planFiles: [
    { prepare: async (owner) => ({ body: { files: [{ path: "a.flow.json", text: await newFile(owner) }] } }) },
  ],
  applyPlan: [{ prepare: async (owner) => ({ body: await planned(owner) }) }],
  listApplies: [plain()],
  undoApply: [
    {
      prepare: async (owner) => {
        const applied = await owner<{ apply: { id: string } }>("POST", `${at}/plans/apply`, await planned(owner))
        return { names: { apply: taken(applied, 201).apply.id } }
      },
    },
  ],
  listBackups: [plain()],
  makeBackup: [plain()],
  getBackup: [
    {
      prepare: async (owner) => {
        const backup = taken(await owner<{ name: string }>("POST", `${at}/backups`), 201)
        return { names: { backup: backup.name } }
      },
    },
  ],
}
