import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { Designer } from "../designer/Designer.tsx"
import { FlowCommandsProvider } from "../flows/FlowCommandsProvider.tsx"
import { versionQuery } from "./version-queries.ts"

const route = getRouteApi("/signed-in/$tenant/flows/$flow/versions/$version")

/** The designer on a version of a flow: the flow itself stays as it is. */
export const VersionPage = () => {
  const { tenant, flow, version } = route.useParams()
  const { data, error, refetch } = useQuery(versionQuery(tenant, flow, version))
  if (data) {
    return (
      <FlowCommandsProvider tenant={tenant}>
        <Designer key={data.version.id} tenant={tenant} detail={data} version={data.version} />
      </FlowCommandsProvider>
    )
  }
  if (error) return <LoadError error={error} onRetry={() => void refetch()} page />
  return (
    <Loading>
      <Bar width={100} height={48} />
    </Loading>
  )
}
