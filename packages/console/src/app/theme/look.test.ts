import { deepEqual } from "node:assert/strict"
import { readFileSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { test } from "node:test"

const root = new URL("../../", import.meta.url)

/** Files with values of their own, and why. Whatever is not here reads from tokens.css. */
const exceptions: Readonly<Record<string, string>> = {
  "app/theme/tokens.css": "the tokens",
  "app/theme/drawing-tokens.css": "the tokens of what is drawn",
  "app/theme/palette.ts": "the colours of the kit, which the tokens are taken from",
  "app/theme/theme.ts": "hands the scales to the kit, which takes no custom properties there",
}

const files = (await readdir(root, { recursive: true, encoding: "utf8" })).filter(
  (file) => /\.(css|tsx?)$/.test(file) && !file.endsWith(".test.ts") && !(file in exceptions),
)

/** What a rule finds, as `file:line: what stands there`, so that it can be clicked. */
const found = (kind: RegExp, rule: (line: string) => boolean): readonly string[] =>
  files
    .filter((file) => kind.test(file))
    .flatMap((file) =>
      readFileSync(new URL(file, root), "utf8")
        .split("\n")
        .flatMap((line, at) => (rule(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    )

/** The value of a declaration of one of these properties; several lines of one value are not looked at. */
const valueOf = (line: string, properties: RegExp): string =>
  properties.test(line) ? line.slice(line.indexOf(":") + 1) : ""

test("colours come from the tokens", () => {
  deepEqual(
    found(/./, (line) => /#[0-9a-f]{3,8}\b(?=[^"]*[;,)"]|$)|\b(rgba?|hsla?|oklch)\(/i.test(line)),
    [],
  )
})

test("space inside and between things is a step of the scale; a hairline may be 1 pixel", () => {
  const space = /^\s*(padding|margin|gap|row-gap|column-gap)(-[a-z-]+)?:/
  deepEqual(
    found(/\.css$/, (line) => /\d(px|r?em)/.test(valueOf(line, space).replaceAll(/\b1px\b/g, ""))),
    [],
  )
})

test("sizes and weights of type are those of the scale", () => {
  deepEqual(
    found(/\.css$/, (line) => /\d/.test(valueOf(line, /^\s*font-size:/).replaceAll(/var\([^)]*\)/g, ""))),
    [],
  )
  deepEqual(
    found(/\.css$/, (line) => /[5-9]\d\d/.test(valueOf(line, /^\s*font-weight:/))),
    [],
  )
})

test("corners are rounded by the scale, or round", () => {
  const own = (line: string) => valueOf(line, /^\s*border-(.*-)?radius:/).replaceAll(/ - 1px|50%/g, "")
  deepEqual(
    found(/\.css$/, (line) => /[1-9]/.test(own(line).replaceAll(/var\([^)]*\)/g, ""))),
    [],
  )
})

test("shadows are the two of the tokens; what marks a thing has no blur", () => {
  // Offsets and spread of what has no blur.
  const sharp = /(inset )?-?\d+(px)? -?\d+(px)? 0( \d+(px)?)?(?= )/g
  const shadow = (line: string) => valueOf(line, /^\s*box-shadow:/).replaceAll(sharp, "")
  deepEqual(
    found(/\.css$/, (line) => /\dpx/.test(shadow(line))),
    [],
  )
})

test("the focus has one ring", () => {
  deepEqual(
    found(/\.css$/, (line) => /\d/.test(valueOf(line, /^\s*outline:/)) && !line.includes("dashed")),
    [],
  )
})

test("icons are of one family, of five sizes and one weight of line", () => {
  deepEqual(
    found(/\.tsx$/, (line) => /from "(?!@tabler\/icons-react")[^"]*icon[^"]*"/i.test(line) && !/from "\./.test(line)),
    [],
  )
  deepEqual(
    found(/\.tsx?$/, (line) => /\bstroke(=\{|: )[\d.]/.test(line)),
    [],
  )
  deepEqual(
    found(/\.tsx$/, (line) => /<(Icon\w*|Symbol|Arrow)\b.* size=\{(?!12|14|16|18|28|size\b)/.test(line)),
    [],
  )
})
