/** Whether a list, a menu or a dialog is open; lists that were open stay in the document and are not shown. */
export const isSomethingOpen = (): boolean =>
  [...document.querySelectorAll("#overlays :is([role=listbox], [role=menu], [role=dialog])")].some((each) =>
    each.checkVisibility(),
  )
