/** A file that somebody chose, dropped or pasted. `key` tells two files of the same name apart. */
export interface PickedFile {
  readonly key: string
  readonly name: string
  readonly content: Blob
}

let count = 0

/** Takes up a file of the file explorer or of a drop. */
export const pickedFile = (file: File): PickedFile => ({ key: nextKey(), name: file.name, content: file })

/** Takes up pasted text. */
export const pastedFile = (text: string, name: string): PickedFile => ({
  key: nextKey(),
  name,
  content: new Blob([text], { type: "application/json" }),
})

/** Whether a text that is pasted somewhere in the dialog is meant as a flow: no name and no description begins like that. */
export const looksLikeJson = (text: string): boolean => /^\uFEFF?\s*(\{\s*(["}]|$)|\[\s*([{["\]]|$))/.test(text)

const nextKey = (): string => {
  count += 1
  return String(count)
}
