import { allows, type ConsoleSession, type Scope } from "@gatewright/server/contract"

/** Whether the person of a session has a right in a tenant; nobody has one before the session is known. */
export const may = (
  session: Pick<ConsoleSession, "tenants"> | null | undefined,
  tenant: string | undefined,
  scope: Scope,
): boolean => allows(session?.tenants.find(({ id }) => id === tenant)?.scopes ?? [], scope)
