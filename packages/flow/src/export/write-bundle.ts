import type { Bundle } from "../document/bundle.ts"
import { canonicalBundle } from "./canonical-bundle.ts"
import { writeJson } from "./write-json.ts"

/**
 * The text of a `*.bundle.json` file: the same content gives the same text on every machine. The text of a flow in it is
 * that of its own file, four spaces further in (SPEC 10.4).
 */
export const writeBundle = (bundle: Bundle): string => `${writeJson(canonicalBundle(bundle), 2)}\n`
