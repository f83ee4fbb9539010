import type { Scope } from "@gatewright/server/contract"
import { IconLock } from "@tabler/icons-react"
import { scopeWords } from "../session/access-words.ts"
import { rolesWith } from "../session/roles-with.ts"
import { Message } from "./Message.tsx"
import { words } from "./words.ts"

/** Stands in for a page that somebody may not see: which right it needs, and who has it. */
export const NoPermission = ({ scope }: { readonly scope: Scope }) => (
  <Message
    icon={IconLock}
    title={words.noPermissionTitle}
    text={words.noPermissionText(scopeWords[scope].label, rolesWith(scope))}
    page
  />
)

/** Why a control is disabled for want of a right. */
export const whyNot = (scope: Scope): string => words.needsRight(scopeWords[scope].label, rolesWith(scope))
