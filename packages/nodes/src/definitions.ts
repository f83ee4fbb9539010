import { catalogueOf, type Catalogue, type NodeDefinition } from "@gatewright/flow"
import { authenticateUser } from "./authenticate-user/definition.ts"
import { condition } from "./condition/definition.ts"
import { createUser } from "./create-user/definition.ts"
import { endFailure } from "./end-failure/definition.ts"
import { endSuccess } from "./end-success/definition.ts"
import { executeNestedFlow } from "./execute-nested-flow/definition.ts"
import { form } from "./form/definition.ts"
import { getUserAttributes } from "./get-user-attributes/definition.ts"
import { goTo } from "./go-to/definition.ts"
import { httpRequest } from "./http-request/definition.ts"
import { label } from "./label/definition.ts"
import { message } from "./message/definition.ts"
import { nestedCustomEnd } from "./nested-custom-end/definition.ts"
import { nestedFailure } from "./nested-failure/definition.ts"
import { nestedSuccess } from "./nested-success/definition.ts"
import { script } from "./script/definition.ts"
import { sendEmail } from "./send-email/definition.ts"
import { setPassword } from "./set-password/definition.ts"
import { setVariables } from "./set-variables/definition.ts"
import { start } from "./start/definition.ts"
import { updateUser } from "./update-user/definition.ts"
import { userActivation } from "./user-activation/definition.ts"

/** Every node type, in the order of the palette. */
export const nodeDefinitions: readonly NodeDefinition[] = [
  start,
  endSuccess,
  endFailure,
  executeNestedFlow,
  nestedSuccess,
  nestedFailure,
  nestedCustomEnd,
  goTo,
  label,
  form,
  message,
  condition,
  httpRequest,
  script,
  setVariables,
  createUser,
  updateUser,
  getUserAttributes,
  authenticateUser,
  userActivation,
  setPassword,
  sendEmail,
]

/** The same by type. */
export const catalogue: Catalogue = catalogueOf(nodeDefinitions)

export {
  authenticateUser,
  condition,
  createUser,
  endFailure,
  endSuccess,
  executeNestedFlow,
  form,
  getUserAttributes,
  goTo,
  httpRequest,
  label,
  message,
  nestedCustomEnd,
  nestedFailure,
  nestedSuccess,
  script,
  sendEmail,
  setPassword,
  setVariables,
  start,
  updateUser,
  userActivation,
}
