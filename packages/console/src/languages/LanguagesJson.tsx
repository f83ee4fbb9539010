import type { Operation, Texts } from "@gatewright/flow"
import { Input } from "@mantine/core"
import { useState } from "react"
import { CodeEditor } from "../inspector/form/CodeEditor.tsx"
import { useDraftText } from "../inspector/form/use-draft-text.ts"
import { setLanguages } from "./change-texts.ts"
import { languagesOfJson } from "./texts-of-json.ts"
import { words } from "./words.ts"

/** The words as JSON. What is not valid is not taken over, and said so. */
export const LanguagesJson = ({
  texts,
  onOperation,
}: {
  readonly texts: Texts
  readonly onOperation: ((operation: Operation) => void) | undefined
}) => {
  const [fault, setFault] = useState<string>()
  const { text, type, leave } = useDraftText(JSON.stringify(texts.languages, null, 2), (typed) => {
    const read = languagesOfJson(typed, texts.fallback)
    setFault(read.kind === "refused" ? read.message : undefined)
    if (read.kind === "languages") onOperation?.(setLanguages(texts, read.languages))
  })
  return (
    <Input.Wrapper label={words.jsonLabel} labelElement="div" error={fault}>
      <CodeEditor
        value={text}
        language="json"
        label={words.jsonLabel}
        {...(onOperation && { onChange: type, onBlur: leave })}
      />
    </Input.Wrapper>
  )
}
