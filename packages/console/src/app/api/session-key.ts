/** Under this key the query cache holds who is signed in; `null` when nobody is. */
export const sessionKey = ["session"] as const
