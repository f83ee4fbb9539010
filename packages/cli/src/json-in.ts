/** What a text says as JSON; `undefined` where it is no JSON, which no schema of ours takes for anything. */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
