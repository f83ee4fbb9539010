import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { categories, nodeGroups, type JsonObject } from "@gatewright/flow"
import { z } from "zod"
import { catalogue, nodeDefinitions } from "./definitions.ts"

const places = categories.flatMap(({ id, types }) =>
  (types.length === 0 ? ["Partner Onboarding"] : types).map((type) => ({ category: id, type })),
)

/** The folder of a node: its label in kebab case. */
const folderOf = (label: string): URL => new URL(`./${label.toLowerCase().replaceAll(" ", "-")}/`, import.meta.url)

test("the catalogue holds every node, none twice", () => {
  assert.equal(catalogue.size, 22)
})

for (const definition of nodeDefinitions) {
  const { type, label, settings, defaults } = definition

  test(`${type}: the type names a group and a node in lower camel case`, () => {
    assert.match(type, /^[a-z]+\.[a-z][A-Za-z]*$/)
    assert.ok(nodeGroups.includes(definition.group))
    assert.equal(definition.version, 1)
  })

  test(`${type}: the settings of a new node fit the schema`, () => {
    const parsed = settings.safeParse(defaults)
    assert.ok(parsed.success, parsed.error && z.prettifyError(parsed.error))
  })

  test(`${type}: unknown settings are refused`, () => {
    assert.equal(settings.safeParse({ ...defaults, nothingOfThisKind: 1 }).success, false)
  })

  test(`${type}: outputs differ from each other in every place, with stable ids and labels`, () => {
    for (const place of places) {
      const outputs = definition.outputs(settings.parse(defaults), place)
      assert.equal(new Set(outputs.map(({ id }) => id)).size, outputs.length)
      for (const output of outputs) {
        assert.match(output.id, /^[a-z][A-Za-z0-9]*$/)
        assert.notEqual(output.label, "")
      }
      assert.equal(definition.role === "end" || definition.goesTo !== undefined, outputs.length === 0)
    }
  })

  test(`${type}: every setting has a title in the JSON Schema`, () => {
    assert.deepEqual(untitled(z.toJSONSchema(settings, { io: "input" }) as JsonObject), [])
  })

  test(`${type}: the summary is a sentence`, () => {
    assert.match(definition.summary, /^[A-Z].*\.$/)
  })

  test(`${type}: the folder has a help page that begins with the label`, () => {
    const help = new URL("help.md", folderOf(label))
    assert.ok(existsSync(help), `${help.pathname} is missing`)
    assert.ok(readFileSync(help, "utf8").startsWith(`# ${label}\n`))
  })
}

/** Pointers of the settings without a title; a constant that tells kinds apart needs none. */
const untitled = (schema: JsonObject, pointer = ""): readonly string[] => {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonObject>)
  const variants = (schema["oneOf"] ?? schema["anyOf"] ?? []) as readonly JsonObject[]
  const items = schema["items"] as JsonObject | undefined
  const isReference = properties.some(([name]) => name.startsWith("$"))
  return [
    ...properties.flatMap(([name, property]) =>
      isReference || "const" in property
        ? []
        : [
            ...(typeof property["title"] === "string" ? [] : [`${pointer}/${name}`]),
            ...untitled(property, `${pointer}/${name}`),
          ],
    ),
    ...variants.flatMap((variant, index) => [
      ...(typeof variant["title"] === "string" ? [] : [`${pointer}/${index}`]),
      ...untitled(variant, `${pointer}/${index}`),
    ]),
    ...(items ? untitled(items, `${pointer}/-`) : []),
  ]
}
