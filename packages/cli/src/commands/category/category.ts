import { json, online, type Command, type CommandCall } from "../../command.ts"

/** Categories and flow types of one's own. */
export const categories: readonly Command[] = [
  {
    name: "category list",
    summary: "List categories and flow types, the built-in ones too",
    usage: "",
    words: { min: 0, max: 0 },
    options: { json, ...online },
    run: (call) => load(call, "listThem"),
  },
  {
    name: "category set",
    summary: "Define a category, or a flow type of one, or change how it looks",
    usage: "CATEGORY[/TYPE] [FILE|-]",
    file: `{ "color": "#0f7b6c", "index": 2, "display": { "en": { "name": "Partners", "description": "" } } }`,
    words: { min: 1, max: 2 },
    options: { ...online },
    run: (call) => load(call, "setOne"),
  },
  {
    name: "category delete",
    summary: "Delete a category with its types, or a type, that no flow belongs to",
    usage: "CATEGORY[/TYPE]",
    words: { min: 1, max: 1 },
    options: { ...online },
    run: (call) => load(call, "deleteOne"),
  },
]

const load = async (call: CommandCall, what: "listThem" | "setOne" | "deleteOne") =>
  (await import("./categories.ts"))[what](call)
