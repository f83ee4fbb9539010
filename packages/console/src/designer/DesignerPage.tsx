import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { Loaded } from "../app/ui/Loaded.tsx"
import { WorkspaceSkeleton } from "../app/ui/WorkspaceSkeleton.tsx"
import { FlowCommandsProvider } from "../flows/FlowCommandsProvider.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { Designer } from "./Designer.tsx"

const route = getRouteApi("/signed-in/$tenant/flows/$flow")

/** The designer of one flow (P5). */
export const DesignerPage = () => {
  const { tenant, flow } = route.useParams()
  return (
    <Loaded query={useQuery(flowQuery(tenant, flow))} skeleton={<WorkspaceSkeleton />} page>
      {(detail) => (
        <FlowCommandsProvider tenant={tenant}>
          <Designer key={detail.id} tenant={tenant} detail={detail} />
        </FlowCommandsProvider>
      )}
    </Loaded>
  )
}
