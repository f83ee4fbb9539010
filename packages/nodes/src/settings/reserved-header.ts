/**
 * Whether a header of an answer is not for one flow to set: it frames the message (RFC 9110 section 7.6.1), has a setting
 * of its own, protects the answer, makes a proxy do something else, or speaks to the browser for the whole site, which all
 * tenants and the console share.
 */
export const isReservedHeader = (name: string): boolean =>
  reserved.has(name.toLowerCase()) || /^x-(accel|sendfile)/i.test(name)

const reserved: ReadonlySet<string> = new Set([
  "alt-svc",
  "clear-site-data",
  "connection",
  "content-length",
  "content-security-policy",
  "content-security-policy-report-only",
  "content-type",
  "date",
  "keep-alive",
  "nel",
  "proxy-connection",
  "refresh",
  "report-to",
  "reporting-endpoints",
  "service-worker-allowed",
  "set-cookie",
  "strict-transport-security",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-content-type-options",
  "x-frame-options",
])
