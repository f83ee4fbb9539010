import type { Endpoint } from "../admin/endpoint.ts"

/** Why nobody could decide about an endpoint: it is a mistake of whoever wrote it, found when the server starts. */
export const accessMistake = ({ id, path, access }: Endpoint): string | undefined => {
  const isTenantPath = path.includes("{tenant}")
  switch (access) {
    case undefined:
      return `${id} does not say who may call it`
    case "public":
    case "signed-in":
      return isTenantPath ? `${id} is below a tenant and asks for no right in it` : undefined
    case "installation":
      return undefined
    default:
      if (access.length === 0) return `${id} does not say who may call it`
      return isTenantPath ? undefined : `${id} asks for a right in a tenant and its path names none`
  }
}
