import type { Flow } from "../document/flow.ts"

/**
 * The name of the file that a flow is exported to: `<type>.<slug of the name>.flow.json`, in letters, digits and hyphens
 * that every file system has. A name without any of them gives way to the id.
 */
export const fileNameOf = ({ id, type, name }: Pick<Flow, "id" | "type" | "name">): string =>
  `${slugOf(type) || "custom"}.${slugOf(name) || id.replaceAll(/[^\w-]+/g, "-").slice(0, longest)}.flow.json`

const longest = 80

/** Lower-case ASCII letters, digits and hyphens; accents are left off (Unicode NFKD), `é` becomes `e`. */
export const slugOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, longest)
    .replace(/-$/, "")
