import { useEffect } from "react"

/** Names the browser tab and the history entry. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Gatewright`
  }, [title])
}
