import { deepEqual } from "node:assert/strict"
import { test } from "node:test"
import type { RevisionRecord } from "../../store/revision-store.ts"
import { authorsOf } from "./authors-of.ts"

/** `2 Ann`: of the draft; `3 Bob v`: of the version v. */
const revisionsOf = (...words: readonly string[]): readonly RevisionRecord[] =>
  words.map((text) => {
    const [number, by = "", version = null] = text.split(" ")
    return { revision: Number(number), by, version, content: "", digest: "", at: 0, note: "", action: "saved" }
  })

const authors = (number: number, words: readonly string[], published: readonly number[]): readonly string[] => {
  const revisions = revisionsOf(...words)
  const revision = revisions.find((one) => one.revision === number)
  if (!revision) throw new Error("no such revision")
  const publications = published.map((one) => ({ revision: one, by: "", at: 0 }))
  return [...authorsOf(revision, { revisions, publications })].toSorted()
}

test("everybody who ever saved is an author of what goes live first", () => {
  deepEqual(authors(3, ["1 Ann", "2 Bob", "3 Ann", "4 Cem"], []), ["Ann", "Bob"])
})

test("whoever saved before the last publication is no author of what came after it", () => {
  deepEqual(authors(4, ["1 Ann", "2 Bob", "3 Cem", "4 Dan"], [2]), ["Cem", "Dan"])
})

test("a version has the authors of the draft that it may be made of", () => {
  deepEqual(authors(3, ["1 Ann", "2 Bob", "3 Cem v"], [1]), ["Bob", "Cem"])
})

test("the publication of another line does not clear the authors of this one", () => {
  deepEqual(authors(5, ["1 Ann", "2 Ann v", "3 Bob", "4 Bob", "5 Cem v"], [1, 4]), ["Ann", "Cem"])
})

test("an older revision that goes live again keeps its authors", () => {
  deepEqual(authors(2, ["1 Ann", "2 Bob", "3 Cem"], [1, 2, 3]), ["Bob"])
})
