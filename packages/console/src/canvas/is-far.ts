import { createContext, use, useState } from "react"

const IsFar = createContext(false)

/** Says to all cards whether the view is so far away that only names can be read. */
export const FarProvider = IsFar.Provider

/**
 * Whether a card has more in it than its name: from when it is first seen near, and then for as long as it is there. Far
 * away, styles hide the rest: a zoom to and fro makes nothing twice.
 */
export const useHasDetails = (): boolean => {
  const isNear = !use(IsFar)
  const [has, setHas] = useState(isNear)
  if (isNear && !has) setHas(true)
  return has
}
