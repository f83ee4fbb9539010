import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { bodyOf, type DefinitionDraft, draftOf, faultsOf, isFine, newDraft, withWords } from "./definition-draft.ts"
import { words } from "./words.ts"

const fine = { ...newDraft(), name: "partners", languages: [] }

test("the id is made of the first display name, until somebody writes another one", () => {
  const named = (draft: DefinitionDraft, name: string) => withWords(draft, [{ tag: "en", name, description: "" }])
  const first = named(newDraft(), "Partner Care & Co.")
  equal(first.name, "partner-care-co")
  equal(named(first, "Partner").name, "partner")
  equal(named({ ...first, name: "pc" }, "Partner").name, "pc")
  const long = named(newDraft(), `${"a".repeat(59)} b`)
  equal(long.name, "a".repeat(59))
  equal(isFine(faultsOf(long, false)), true)
})

test("a new one asks for a display name; its row can be taken away, and the id is enough then", () => {
  deepEqual(faultsOf({ ...newDraft(), name: "partners" }, false).languages, [{ name: words.displayNameMissing }])
  equal(isFine(faultsOf(fine, false)), true)
  deepEqual(bodyOf(fine), { deletable: true, display: {} })
})

test("what is there is sent back as it is where nothing was changed", () => {
  const definition = {
    name: "partners",
    index: 3,
    color: "#0f7b6c",
    deletable: false,
    display: { en: { name: "Partners", description: "All of them." }, "de-CH": { name: "Partner", description: "" } },
  }
  const { name: _, ...body } = definition
  deepEqual(bodyOf(draftOf(definition)), body)
})

test("names of built-in categories and types, wrong ones and taken ones are told", () => {
  const faultOf = (name: string, category?: string, isTaken = false) =>
    faultsOf({ ...newDraft(category), name }, isTaken).name
  equal(faultOf("authentication"), words.nameBuiltIn)
  equal(faultOf("login", "partners"), words.nameBuiltIn)
  equal(faultOf("Partner Care"), words.nameWrong)
  equal(faultOf("a".repeat(61)), words.nameWrong)
  equal(faultOf("partners", undefined, true), words.nameTaken)
  equal(faultOf("step-up", "authentication"), undefined)
  equal(faultsOf({ ...newDraft(""), name: "join" }, false).category, words.categoryMissing)
})

test("positions, colours and languages are looked at", () => {
  equal(faultsOf({ ...fine, index: "0" }, false).index, words.indexWrong)
  equal(faultsOf({ ...fine, index: 1.5 }, false).index, words.indexWrong)
  equal(faultsOf({ ...fine, color: "red" }, false).color, words.colorWrong)
  const languages = [
    { tag: "en_US", name: "x", description: "" },
    { tag: "en", name: " ", description: "" },
    { tag: "EN", name: "x", description: "" },
  ]
  deepEqual(faultsOf({ ...fine, languages }, false).languages, [
    { tag: words.tagWrong },
    { name: words.displayNameMissing },
    { tag: words.tagTwice },
  ])
})
