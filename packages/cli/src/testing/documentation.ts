import { readFile } from "node:fs/promises"

/** The page of the command line in the documentation. */
export const documentation = await readFile(new URL("../../../../docs/cli.md", import.meta.url), "utf8")

/** A command of an example, and what it prints. */
export interface Example {
  readonly command: string
  readonly output: string
}

/** The examples of a text, in their order: each block with what is behind its prompts. */
export const examplesIn = (text: string): readonly Example[] =>
  [...text.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((entry) => ({
        command: entry.slice(0, entry.indexOf("\n")),
        output: entry.slice(entry.indexOf("\n") + 1),
      })),
  )
