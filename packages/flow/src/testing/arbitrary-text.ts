import * as fc from "fast-check"

const jsonCharacters = '{}[]:,"\\ \n\t01-+.eEtruefalsn/u'.split("")

/** Text that is JSON, is nearly JSON, or was JSON before somebody changed a few characters of it. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: fc.constantFrom(...jsonCharacters), maxLength: 30 }),
  fc
    .record({
      json: fc.json({ maxDepth: 4 }).chain((json) => fc.constantFrom(json, JSON.stringify(JSON.parse(json), null, 2))),
      edits: fc.array(
        fc.record({
          at: fc.nat(200),
          remove: fc.nat(3),
          insert: fc.string({ unit: fc.constantFrom(...jsonCharacters), maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ json, edits }) =>
      edits.reduce((text, { at, remove, insert }) => {
        const from = at % (text.length + 1)
        return text.slice(0, from) + insert + text.slice(from + remove)
      }, json),
    ),
)
