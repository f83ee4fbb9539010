import { useEffect, useRef } from "react"

/** What is selected once a dialog is gone has the focus again, be it a node that the dialog added. */
export const useFocusAfterTool = (isOpen: boolean, goBack: () => void): void => {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) goBack()
    wasOpen.current = isOpen
  })
}
