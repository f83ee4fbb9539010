export const words = {
  title: "Sign in",
  lead: "With the link that the server printed, or with its administration token.",
  signingIn: "Signing you in",
  linkTitle: "With a sign-in link",
  linkText:
    "The server prints a link when it starts. It works once, for 15 minutes; start the server again for a new one.",
  tokenLabel: "Administration token",
  tokenHelp: "The value of GATEWRIGHT_ADMIN_TOKEN, where the server was started with one.",
  tokenMissing: "Enter the token.",
  submit: "Sign in",
  refusedTitle: "You are not signed in",
  endedTitle: "Your session ended",
  endedText: "Sign in again to go on. What you did on this page is still here and is not lost.",
  endedOther: "Or open a new sign-in link in another tab, then come back and choose",
  endedRetry: "I have signed in",
  stillEnded: "This browser is not signed in yet.",
} as const
