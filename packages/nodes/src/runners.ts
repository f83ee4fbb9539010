import type { NodeRunner } from "@gatewright/engine"
import { runAuthenticateUser } from "./authenticate-user/run.ts"
import { runCondition } from "./condition/run.ts"
import { runCreateUser } from "./create-user/run.ts"
import { runEndFailure } from "./end-failure/run.ts"
import { runEndSuccess } from "./end-success/run.ts"
import { runExecuteNestedFlow } from "./execute-nested-flow/run.ts"
import { runForm } from "./form/run.ts"
import { runGetUserAttributes } from "./get-user-attributes/run.ts"
import { runGoTo } from "./go-to/run.ts"
import { runHttpRequest } from "./http-request/run.ts"
import { runLabel } from "./label/run.ts"
import { runMessage } from "./message/run.ts"
import { runNestedCustomEnd } from "./nested-custom-end/run.ts"
import { runNestedFailure } from "./nested-failure/run.ts"
import { runNestedSuccess } from "./nested-success/run.ts"
import { runScript } from "./script/run.ts"
import { runSendEmail } from "./send-email/run.ts"
import { runSetPassword } from "./set-password/run.ts"
import { runSetVariables } from "./set-variables/run.ts"
import { runStart } from "./start/run.ts"
import { runUpdateUser } from "./update-user/run.ts"
import { runUserActivation } from "./user-activation/run.ts"

/** The server half of every node type. */
export const nodeRunners: readonly NodeRunner<never>[] = [
  runStart,
  runEndSuccess,
  runEndFailure,
  runExecuteNestedFlow,
  runNestedSuccess,
  runNestedFailure,
  runNestedCustomEnd,
  runGoTo,
  runLabel,
  runForm,
  runMessage,
  runCondition,
  runHttpRequest,
  runScript,
  runSetVariables,
  runCreateUser,
  runUpdateUser,
  runGetUserAttributes,
  runAuthenticateUser,
  runUserActivation,
  runSetPassword,
  runSendEmail,
]

export { createSandbox, type Sandbox } from "./script/sandbox/create-sandbox.ts"
