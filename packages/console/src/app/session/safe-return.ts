/** Where to go after sign-in: an address inside the console, or its start. Anything else is not followed. */
export const safeReturn = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/"
