import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { Loaded } from "../app/ui/Loaded.tsx"
import { WorkspaceSkeleton } from "../app/ui/WorkspaceSkeleton.tsx"
import { Designer } from "../designer/Designer.tsx"
import { FlowCommandsProvider } from "../flows/FlowCommandsProvider.tsx"
import { versionQuery } from "./version-queries.ts"

const route = getRouteApi("/signed-in/$tenant/flows/$flow/versions/$version")

/** The designer on a version of a flow: the flow itself stays as it is. */
export const VersionPage = () => {
  const { tenant, flow, version } = route.useParams()
  return (
    <Loaded query={useQuery(versionQuery(tenant, flow, version))} skeleton={<WorkspaceSkeleton />} page>
      {(detail) => (
        <FlowCommandsProvider tenant={tenant}>
          <Designer key={detail.version.id} tenant={tenant} detail={detail} version={detail.version} />
        </FlowCommandsProvider>
      )}
    </Loaded>
  )
}
