import type { Extensions } from "../../document/extensions.ts"
import type { JsonObject } from "../../document/json.ts"
import type { FlowNode } from "../../document/node.ts"
import type { Problem } from "../../problem.ts"
import { quoted } from "../../words.ts"
import type { ConvertedNode, NodeReading } from "./converted-node.ts"
import { filled, textOf } from "./json-parts.ts"
import { declaredOutputs } from "./declared-outputs.ts"
import { leftOfBody, leftOfEntry } from "./left-of-node.ts"
import { linkFrom } from "./link-from.ts"
import { bounded, shortened } from "./limits.ts"
import { localizedSettings } from "./localized.ts"
import type { RawNode } from "./raw-bundle.ts"
import { textReference, type Words } from "./runnable.ts"

/** A node that can't run here and keeps everything: settings, outcomes, connections, and the parts of a page. */
export const placeholder = (raw: RawNode, reading: NodeReading): ConvertedNode => {
  const children = raw.children?.map((child) => placeholder(child, reading))
  const words = localizedSettings(raw).map(({ key, words: texts }): Words => ({
    key: [reading.keyOf(raw), key],
    words: texts,
  }))
  const node: FlowNode = {
    id: reading.idOf(raw),
    type: bounded(`pingam.${raw.type}`),
    version: 1,
    name: shortened(raw.name),
    settings: settingsOf(raw, reading, words),
    outputs: declaredOutputs(raw),
    ...(children ? { children: children.map((child) => child.node) } : {}),
    ...extensionOf(raw, reading),
  }
  const links = raw.connections.map((connection) =>
    linkFrom(connection, {
      from: node.id,
      output: bounded(connection.outcome),
      to: reading.targetOf(connection.target),
    }),
  )
  return {
    node,
    outputs: new Set([...(node.outputs ?? []).map(({ id }) => id), ...links.map(({ output }) => output)]).size,
    links,
    words: [...words, ...(children ?? []).flatMap((child) => child.words)],
    problems: [...missingScript(raw, reading), ...(children ?? []).flatMap((child) => child.problems)],
    parts: [{ type: raw.type }, ...(children ?? []).flatMap((child) => child.parts)],
  }
}

/** The settings as they are, but for words in several languages, which are texts of the flow, and the source of a script. */
const settingsOf = (raw: RawNode, { scriptOf }: NodeReading, words: readonly Words[]): JsonObject => {
  const { nodes, ...config } = raw.config
  const script = textOf(config, "script")
  const source = script === undefined ? undefined : scriptOf(script)
  return {
    ...config,
    ...(raw.children || nodes === undefined ? {} : { nodes }),
    ...Object.fromEntries(words.map(({ key }) => [key[1], textReference(key)])),
    ...(script !== undefined && source ? { script: { id: script, ...source } } : {}),
  }
}

const extensionOf = (raw: RawNode, { idOf }: NodeReading): Extensions => {
  const kept = {
    ...(idOf(raw) === `n_${raw.id}` ? {} : { id: raw.id }),
    ...(raw.type.length > 190 ? { nodeType: raw.type } : {}),
    ...filled({ entry: leftOfEntry(raw) }),
    ...(raw.body ? { body: leftOfBody(raw, raw.body) } : {}),
  }
  return Object.keys(kept).length === 0 ? {} : { "x-pingam": kept }
}

const missingScript = ({ config, name, pointer }: RawNode, { scriptOf }: NodeReading): readonly Problem[] => {
  const script = textOf(config, "script")
  // An empty choice is written so.
  if (script === undefined || script === "[Empty]" || scriptOf(script)) return []
  return [
    {
      code: "pingam.missing-script",
      severity: "warning",
      message: `The script of the node ${quoted(name)} is not in the file. Export the journey with its scripts to keep their source.`,
      at: { pointer, nodeName: name },
    },
  ]
}
