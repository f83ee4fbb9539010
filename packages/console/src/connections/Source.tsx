import { Tooltip } from "@mantine/core"
import { words } from "./words.ts"

/** Where a value comes from: the database, or the configuration of the server. */
export const Source = ({ source }: { readonly source: "stored" | "configuration" }) =>
  source === "stored" ? (
    words.sources.stored
  ) : (
    <Tooltip label={words.sourceHelp}>
      <span>{words.sources.configuration}</span>
    </Tooltip>
  )
