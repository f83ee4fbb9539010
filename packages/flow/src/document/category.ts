import type { Categorisation } from "./categorisation.ts"

/** The built-in categories (P1) in the order of the sidebar. Ids are what files, the API and the command line use. */
export const categories = [
  { id: "authentication", label: "Authentication", types: ["login", "logout"] },
  {
    id: "self-service",
    label: "Self Service Configurations",
    types: ["registration", "update-password", "reset-password"],
  },
  { id: "admin", label: "Admin", types: ["delete-user", "lock-user", "unlock-user", "invite-user"] },
  { id: "api", label: "API", types: ["api"] },
  { id: "consent", label: "Consent", types: ["oauth-consent"] },
  { id: "libraries", label: "Libraries", types: ["library"] },
  { id: "custom", label: "Custom", types: [] },
] as const

/** The id of a built-in category. */
export type CategoryId = (typeof categories)[number]["id"]

/** The id of a built-in flow type; in `custom` a type is the author's own words. */
type BuiltInFlowType = (typeof categories)[number]["types"][number]

/** Labels of the built-in flow types, as people read them. */
const flowTypeLabels: Readonly<Record<BuiltInFlowType, string>> = {
  login: "Login",
  logout: "Logout",
  registration: "Registration",
  "update-password": "Update Password",
  "reset-password": "Reset Password",
  "delete-user": "Delete User",
  "lock-user": "Lock User",
  "unlock-user": "Unlock User",
  "invite-user": "Invite User",
  api: "API",
  "oauth-consent": "OAuth Consent",
  library: "Library",
}

/** The label of a category, for people. */
export const categoryLabel = (id: string): string => categories.find((category) => category.id === id)?.label ?? id

/** The label of a flow type, for people: the author's own words where it is not a built-in one. */
export const flowTypeLabel = (type: string): string => (isBuiltInFlowType(type) ? flowTypeLabels[type] : type)

/**
 * Whether `type` may stand in `category`: one of its types, one that people defined for themselves, or any words in `custom`.
 *
 * @param own what people defined for themselves; nothing where left out
 */
export const isTypeOf = ({ category, type }: { category: string; type: string }, own?: Categorisation): boolean => {
  if (category === "custom") return type.trim() !== ""
  const found = categories.find(({ id }) => id === category)
  return (
    (found?.types.some((id) => id === type) ?? false) ||
    (own?.types.some((each) => each.category === category && each.name === type) ?? false)
  )
}

/** Whether a category is one of the built-in ones, which nobody changes or deletes (P1.3). */
export const isBuiltInCategory = (category: string): category is CategoryId =>
  categories.some(({ id }) => id === category)

/** Whether a type has the name of a built-in one, in whatever category. */
export const isBuiltInFlowType = (type: string): type is BuiltInFlowType => Object.hasOwn(flowTypeLabels, type)
