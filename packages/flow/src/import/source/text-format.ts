/** What a text is, for people, where its beginning tells that it is something else than JSON. */
export const textFormat = (text: string): string | undefined => {
  const start = text.slice(0, 4000).trimStart()
  return formats.find(({ pattern }) => pattern.test(start))?.label
}

const formats: readonly { readonly label: string; readonly pattern: RegExp }[] = [
  { label: "an HTML page", pattern: /^<(?:!doctype html|html|head|body)\b/i },
  { label: "an Azure AD B2C policy", pattern: /^<[^]*<TrustFrameworkPolicy\b/ },
  { label: "a BPMN diagram", pattern: /^<[^]*\bBPMN\b/ },
  { label: "SAML metadata", pattern: /^<[^]*\bEntit(?:y|ies)Descriptor\b/ },
  { label: "an SVG image", pattern: /^<(?:svg|\?xml[^]*<svg)\b/ },
  { label: "an XML document", pattern: /^<[?A-Za-z]/ },
  { label: "JSON inside a Markdown code block", pattern: /^(?:```|~~~)/ },
  { label: "a web address and not what stands there", pattern: /^https?:\/\/\S+\s*$/ },
  { label: "a key or a certificate", pattern: /^-----BEGIN / },
  { label: "a table of tab-separated values", pattern: /^[^\n{[]*\t[^\n]*\t[^\n]*\n/ },
  { label: "an authentik blueprint", pattern: /^[^{[][^]*(?:\bmodel:\s*authentik_|!KeyOf\b)/ },
  { label: "a Thunder flow in YAML", pattern: /^[^{[][^]*\nflowType:[^]*\nnodes:/ },
  { label: "a Keycloak realm in YAML", pattern: /^[^{[][^]*\nauthenticationFlows:/ },
  { label: "an OpenAPI description in YAML", pattern: /^(?:---\s+)?(?:openapi|swagger):\s/ },
  { label: "a YAML document", pattern: /^(?:---\s|(?:#[^\n]*\n\s*)*(?:- )?[A-Za-z_][\w.-]*:\s)/ },
  { label: "a Markdown text", pattern: /^#{1,6} \S/ },
]
