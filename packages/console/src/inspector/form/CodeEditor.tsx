import { history, defaultKeymap, historyKeymap } from "@codemirror/commands"
import { javascript } from "@codemirror/lang-javascript"
import { json } from "@codemirror/lang-json"
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language"
import { EditorState, type Extension } from "@codemirror/state"
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view"
import { useEffect, useRef } from "react"
import { styleNonce } from "../../app/theme/style-nonce.ts"
import { faultyLines, type Reach, scriptCompletion } from "./code-help.ts"
import { codeStyle, codeTheme } from "./code-theme.ts"
import styles from "./form.module.css"

/** A text editor for code. Tab leaves it: nobody is caught in it. */
export const CodeEditor = ({
  value,
  language,
  label,
  reach = none,
  onChange,
  onBlur,
}: {
  readonly value: string
  readonly language: "javascript" | "json"
  readonly label: string
  /** What a script can reach. */
  readonly reach?: Reach
  /** Without it the code is shown and can't be changed. */
  readonly onChange?: (code: string) => void
  readonly onBlur?: () => void
}) => {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const listWasOpen = useRef(false)
  const report = useRef({ onChange, onBlur, reach })
  useEffect(() => {
    report.current = { onChange, onBlur, reach }
  })
  const editable = onChange !== undefined

  useEffect(() => {
    if (!place.current) return undefined
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: "",
        extensions: [
          ...common,
          language === "json" ? json() : javascript(),
          ...(editable ? [faultyLines] : []),
          ...(editable && language === "javascript" ? [scriptCompletion(() => report.current.reach)] : []),
          EditorState.readOnly.of(!editable),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) report.current.onChange?.(update.state.doc.toString())
          }),
          EditorView.domEventHandlers({ blur: () => report.current.onBlur?.() }),
        ],
      }),
    })
    editor.current = view
    return () => view.destroy()
  }, [language, label, editable])

  useEffect(() => {
    const view = editor.current
    if (!view || view.state.doc.toString() === value) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } })
  }, [value, language, label, editable])

  return (
    <div
      ref={place}
      className={styles["code"]}
      data-readonly={editable ? undefined : true}
      onKeyDownCapture={() => {
        listWasOpen.current = (place.current?.querySelector(".cm-tooltip-autocomplete") ?? null) !== null
      }}
      // Escape closes the list alone, and not what is around the editor.
      onKeyDown={(event) => event.key === "Escape" && listWasOpen.current && event.stopPropagation()}
    />
  )
}

const none: Reach = { variables: [], outputs: [] }

const common: readonly Extension[] = [
  EditorView.cspNonce.of(styleNonce()),
  lineNumbers(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  highlightSpecialChars(),
  EditorView.lineWrapping,
  syntaxHighlighting(codeStyle),
  codeTheme,
  keymap.of([...defaultKeymap, ...historyKeymap]),
]
