/** Makes the input that has the focus hand over what was typed, as leaving it would, and gives the focus back. */
export const commitTyping = (): void => {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body) return
  active.blur()
  active.focus({ preventScroll: true })
}
