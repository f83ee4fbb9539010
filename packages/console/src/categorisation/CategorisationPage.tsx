import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
import { ListSkeleton } from "../flows/ListSkeleton.tsx"
import { DefinitionDialog, type DefinitionOpening } from "./DefinitionDialog.tsx"
import { DefinitionList } from "./DefinitionList.tsx"
import { categorisationQuery } from "./queries.ts"
import { words } from "./words.ts"

const route = getRouteApi("/signed-in/$tenant/categorisations")

/** *Flow Categorisations*: categories and types of one's own (P1.2). */
export const CategorisationPage = () => {
  usePageTitle(words.title)
  const { tenant } = route.useParams()
  return useMay("flow:read") ? <Content tenant={tenant} /> : <NoPermission scope="flow:read" />
}

const Content = ({ tenant }: { readonly tenant: string }) => {
  const { data, error, refetch } = useQuery(categorisationQuery(tenant))
  const [opening, setOpening] = useState<DefinitionOpening>()
  const [question, setQuestion] = useState<Question>()
  const doing = { tenant, onOpen: setOpening, onAsk: setQuestion }
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          <DefinitionList {...doing} of="categories" rows={data.categories} />
          <DefinitionList {...doing} of="types" rows={data.types} />
        </>
      ) : (
        <ListSkeleton />
      )}
      <DefinitionDialog tenant={tenant} opening={opening} known={data} onClose={() => setOpening(undefined)} />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  )
}
