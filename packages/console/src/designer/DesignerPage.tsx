import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { FlowCommandsProvider } from "../flows/FlowCommandsProvider.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { Designer } from "./Designer.tsx"

const route = getRouteApi("/signed-in/$tenant/flows/$flow")

/** The designer of one flow (P5). */
export const DesignerPage = () => {
  const { tenant, flow } = route.useParams()
  const { data, error, refetch } = useQuery(flowQuery(tenant, flow))
  if (data) {
    return (
      <FlowCommandsProvider tenant={tenant}>
        <Designer key={data.id} tenant={tenant} detail={data} />
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
