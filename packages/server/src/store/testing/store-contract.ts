import { accessContract } from "./access-contract.ts"
import { applyContract } from "./apply-contract.ts"
import { auditContract } from "./audit-contract.ts"
import { categoryContract } from "./category-contract.ts"
import { consoleContract } from "./console-contract.ts"
import { debugLinkContract } from "./debug-link-contract.ts"
import { flowDraftContract } from "./flow-draft-contract.ts"
import { flowListContract } from "./flow-list-contract.ts"
import { flowStateContract } from "./flow-state-contract.ts"
import { hostileTextContract } from "./hostile-text-contract.ts"
import { isolationContract } from "./isolation-contract.ts"
import { originContract } from "./origin-contract.ts"
import { runContract } from "./run-contract.ts"
import { secretContract } from "./secret-contract.ts"
import { sessionContract } from "./session-contract.ts"
import type { Subject } from "./subject.ts"
import { tenantContract } from "./tenant-contract.ts"
import { traceContract } from "./trace-contract.ts"
import { transactionContract } from "./transaction-contract.ts"
import { userContract } from "./user-contract.ts"
import { userTokenContract } from "./user-token-contract.ts"
import { versionContract } from "./version-contract.ts"

/** What every store does, tested on each. */
export const storeContract = (subject: Subject): void => {
  for (const contract of [
    tenantContract,
    flowDraftContract,
    flowStateContract,
    flowListContract,
    runContract,
    traceContract,
    debugLinkContract,
    userContract,
    userTokenContract,
    sessionContract,
    consoleContract,
    accessContract,
    auditContract,
    secretContract,
    categoryContract,
    versionContract,
    originContract,
    applyContract,
    transactionContract,
    hostileTextContract,
    isolationContract,
  ]) {
    contract(subject)
  }
}
