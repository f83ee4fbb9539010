import type { Flow } from "../document/flow.ts"

/**
 * The name of the file that a flow is exported to: `<type>.<slug of the name>.flow.json`, in letters, digits and hyphens
 * that every file system has. A name without any of them gives way to the id.
 */
export const fileNameOf = (flow: NamedFlow): string => `${stemOf(flow)}.flow.json`

/** The name of a bundle: that of the flow that was chosen for it, or `flows.bundle.json` where that was not one. */
export const bundleNameOf = (chosen: NamedFlow | undefined): string =>
  `${chosen === undefined ? "flows" : stemOf(chosen)}.bundle.json`

type NamedFlow = Pick<Flow, "id" | "type" | "name">

const stemOf = ({ id, type, name }: NamedFlow): string =>
  `${slugOf(type) || "custom"}.${slugOf(name) || id.replaceAll(/[^\w-]+/g, "-").slice(0, longest)}`

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
