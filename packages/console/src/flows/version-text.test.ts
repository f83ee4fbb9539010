import { deepEqual } from "node:assert/strict"
import { test } from "node:test"
import { versionText } from "./version-text.ts"

test("a flow is told by the revision that runs, and by that of its draft where it is another", () => {
  deepEqual(versionText({ revision: 2, live: 2, status: "active" }), { revision: "Revision 2", state: "live" })
  deepEqual(versionText({ revision: 3, live: 2, status: "draft-changes" }), {
    revision: "Revision 2",
    state: "live, draft is 3",
  })
  deepEqual(versionText({ revision: 1, live: null, status: "inactive" }), { revision: "Revision 1", state: "draft" })
})

test("a draft that differs by its drawing alone is no other version", () => {
  deepEqual(versionText({ revision: 3, live: 2, status: "active" }), { revision: "Revision 2", state: "live" })
})
