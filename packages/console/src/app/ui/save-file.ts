/** Hands a file to the browser's downloads. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the content by the next turn; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
