import { hashToken } from "../../ports/hash-token.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { Services } from "../services.ts"

/** The address of the console that signs a person in. It works once; `time` says for how many milliseconds. */
export const signInLink = async (
  {
    config,
    clock,
    random,
    store,
  }: Pick<Services, "config" | "clock" | "random"> & { readonly store: StoreTransaction },
  { person, time }: { readonly person: string; readonly time: number },
): Promise<{ readonly url: string; readonly expiresAt: number }> => {
  const code = random.token()
  const expiresAt = clock.now() + time
  await store.console.addSignInCode({ hash: hashToken(code), person, expiresAt })
  // Behind the #, so that no server and no proxy writes it down.
  return { url: `${config.publicUrl}/console/sign-in#code=${code}`, expiresAt }
}
