import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL("../../../../examples", import.meta.url))

/** The folder of the example flows. */
export const examples = folder

/** The path of an example's file. */
export const example = (name: string): string => `${folder}/${name}/${name}.flow.json`

/** The text of an example's file. */
export const exampleText = (name: string): Promise<string> => readFile(example(name), "utf8")
