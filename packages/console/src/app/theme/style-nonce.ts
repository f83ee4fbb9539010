/** The nonce that the server wrote into the page. Style elements need it under the page's Content-Security-Policy. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ""
