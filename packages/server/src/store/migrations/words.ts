import type { Words } from "./migration.ts"

export const words: Readonly<Record<"sqlite" | "postgres", Words>> = {
  sqlite: { text: "text", time: "integer", strict: "strict", strictAndRoomy: "strict" },
  postgres: { text: 'text collate "C"', time: "bigint", strict: "", strictAndRoomy: "with (fillfactor = 70)" },
}
