import { useRouter } from "@tanstack/react-router"
import { useEffect } from "react"

/** How long a list is there before, in ms: nothing of its own has to wait for it. */
const delay = 300

/** Gets the code of the designer before anybody asks: whoever looks at a list of flows opens one of them next. */
export const useDesignerAhead = (): void => {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(
      () => void router.loadRouteChunk(router.routesById["/signed-in/$tenant/flows/$flow"]),
      delay,
    )
    return () => clearTimeout(timer)
  }, [router])
}
