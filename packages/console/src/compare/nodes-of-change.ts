import { type Change, type FlowDocument, pathOf } from "@gatewright/flow"

/** The nodes that a change is about, on either side; notes stand among them as `note:` and their id. */
export const nodesOfChange = (change: Change, usersOf: (key: string) => readonly string[]): readonly string[] => {
  switch (change.kind) {
    case "node-added":
    case "node-removed":
      return [change.node.id]
    case "node-renamed":
    case "node-changed":
    case "setting-changed":
    case "node-moved":
    case "node-resized":
      return [change.node]
    case "link-added":
    case "link-removed":
      return [change.link.from, change.link.to]
    case "link-changed":
      return [...new Set([change.before.from, change.before.to, change.after.to])]
    case "text-changed":
      return usersOf(textKeyOf(change.pointer))
    case "note-added":
    case "note-changed":
      return [`note:${change.after.id}`]
    case "note-removed":
      return [`note:${change.before.id}`]
    case "group-added":
    case "group-changed":
      return change.after.nodes
    case "group-removed":
      return change.before.nodes
    case "field-changed": {
      const [part, list, node] = pathOf(change.pointer) ?? []
      return part === "layout" && list === "nodes" && node !== undefined ? [node] : []
    }
    case "head-changed":
    case "document-replaced":
      return []
  }
}

/** Finds the nodes whose settings show a text: `login.title` for `$t(login.title)t$`. A key of a whole branch finds none. */
export const textUsers = (documents: readonly FlowDocument[]): ((key: string) => readonly string[]) => {
  const users = new Map<string, Set<string>>()
  for (const { id, settings } of documents.flatMap(({ flow }) => flow.nodes)) {
    for (const [, key = ""] of JSON.stringify(settings).matchAll(/\$t\(([^)]*)\)t\$/g)) {
      users.set(key, (users.get(key) ?? new Set()).add(id))
    }
  }
  return (key) => [...(users.get(key) ?? [])]
}

/** The key of a text by its pointer from the texts: `/languages/en/login/title` is `login.title`. */
export const textKeyOf = (pointer: string): string => (pathOf(pointer) ?? []).slice(2).join(".")
