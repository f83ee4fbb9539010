import type { JsonObject } from "../../../document/json.ts"
import { fieldOf, textsOf } from "../json-parts.ts"
import type { RawNode } from "../raw-bundle.ts"
import { onlySettings } from "./only-settings.ts"

/** The fields that a collector puts on its page, or `undefined` where it does more than that. */
export const pageFields = (node: RawNode): readonly JsonObject[] | undefined => {
  switch (node.type) {
    case "UsernameCollectorNode":
      return onlySettings(node.config, []) ? [username] : undefined
    case "ValidatedUsernameNode":
      // With `validateInput` the policies of the realm decide, which are not in the file.
      return onlySettings(node.config, ["usernameAttribute"]) ? [username] : undefined
    case "PasswordCollectorNode":
      return onlySettings(node.config, []) ? [password] : undefined
    case "ValidatedPasswordNode":
      return onlySettings(node.config, ["passwordAttribute"]) ? [password] : undefined
    case "AttributeCollectorNode":
      return attributes(node)
    default:
      return undefined
  }
}

/** Both ask again until something is given. */
const username: JsonObject = {
  kind: "field",
  name: "username",
  label: "User name",
  required: true,
  autocomplete: "username",
}
const password: JsonObject = {
  kind: "field",
  name: "password",
  type: "password",
  label: "Password",
  required: true,
  autocomplete: "current-password",
}

const attributes = ({ config }: RawNode): readonly JsonObject[] | undefined => {
  if (!onlySettings(config, ["attributesToCollect", "identityAttribute", "required"])) return undefined
  const names = textsOf(config, "attributesToCollect")
  const fields = names.flatMap((name) => {
    const known = knownAttributes.get(name)
    return known ? [attributeField({ name, ...known, required: fieldOf(config, "required") === true })] : []
  })
  return names.length > 0 && fields.length === names.length ? fields : undefined
}

/** A field shows what is known of the user so far. */
const attributeField = ({
  name,
  label,
  autocomplete,
  required,
}: {
  readonly name: string
  readonly label: string
  readonly autocomplete: string
  readonly required: boolean
}): JsonObject => ({
  kind: "field",
  name,
  label,
  required,
  autocomplete,
  value: `{{user.${name === "mail" ? "email" : name}}}`,
})

/** Attributes that are texts in every realm. Others may be choices or lists: the file does not say. */
const knownAttributes: ReadonlyMap<string, { readonly label: string; readonly autocomplete: string }> = new Map([
  ["givenName", { label: "First name", autocomplete: "given-name" }],
  ["sn", { label: "Last name", autocomplete: "family-name" }],
  ["mail", { label: "E-mail address", autocomplete: "email" }],
  ["telephoneNumber", { label: "Telephone number", autocomplete: "tel" }],
  ["postalAddress", { label: "Address", autocomplete: "street-address" }],
  ["city", { label: "City", autocomplete: "address-level2" }],
  ["stateProvince", { label: "State or province", autocomplete: "address-level1" }],
  ["postalCode", { label: "Postal code", autocomplete: "postal-code" }],
])
