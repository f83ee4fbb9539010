import assert from "node:assert/strict"
import { test } from "node:test"
import { readFlowFile } from "../read-flow-file.ts"
import { textFormat } from "./text-format.ts"

const samples: readonly (readonly [label: string, text: string])[] = [
  ["an HTML page", '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head></html>'],
  ["an HTML page", "\n  <HTML>\n"],
  ["an Azure AD B2C policy", '<?xml version="1.0"?>\n<TrustFrameworkPolicy PolicyId="B2C_1A_Base" />'],
  ["a BPMN diagram", '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />'],
  ["SAML metadata", '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" />'],
  ["an SVG image", '<svg xmlns="http://www.w3.org/2000/svg" />'],
  ["an SVG image", '<?xml version="1.0"?>\n<svg />'],
  ["an XML document", '<?xml version="1.0"?><a />'],
  ["JSON inside a Markdown code block", '```json\n{ "format": "gatewright/flow" }\n```'],
  ["a web address and not what stands there", "https://gatewright.example.com/acme/flow/flow_1\n"],
  ["a key or a certificate", "-----BEGIN CERTIFICATE-----\nMIIB"],
  ["a table of tab-separated values", "name\ttype\tstatus\nLogin\tlogin\tActive\n"],
  ["an authentik blueprint", "version: 1\nentries:\n  - model: authentik_flows.flow\n"],
  ["an authentik blueprint", "# a flow\nentries:\n  - target: !KeyOf flow\n"],
  ["a Thunder flow in YAML", "handle: login\nflowType: AUTHENTICATION\nnodes:\n  - id: start\n"],
  ["a Keycloak realm in YAML", "realm: acme\nauthenticationFlows:\n  - alias: browser\n"],
  ["an OpenAPI description in YAML", "openapi: 3.1.0\ninfo: {}\n"],
  ["a YAML document", "---\na: 1\n"],
  ["a YAML document", "format: gatewright/flow\n"],
  ["a YAML document", "# A comment\n\n# and another\nversion: 1\n"],
  ["a Markdown text", "# Login with password\n\nThe usual sign-in.\n"],
]

for (const [label, text] of samples) {
  test(`${label} is known by ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.equal(textFormat(text), label)
    const read = readFlowFile(text)
    assert.equal(read.kind === "refused" && read.looksLike, label)
  })
}

test("of broken JSON nothing is said", () => {
  for (const text of ["", "{", '{ "a": 1, }', "[ <html> ]", '{\n\t"a":\t1,\t\n', "hello"]) {
    assert.equal(textFormat(text), undefined)
  }
})

test("a page that came in place of a file is refused with its beginning", () => {
  const read = readFlowFile("<!doctype html>\n<title>Sign in</title>")
  assert.deepEqual(read.kind === "refused" && read.problems, [
    {
      code: "import.not-a-flow",
      severity: "error",
      message:
        "The file looks like an HTML page, not like a flow. Choose a file that ends in .flow.json, or an export of PingAM journeys.",
      at: { line: 1, column: 1, excerpt: "<!doctype html>" },
    },
  ])
})
