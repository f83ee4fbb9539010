import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { Loaded } from "../app/ui/Loaded.tsx"
import { NoPermission } from "../app/ui/NoPermission.tsx"
import { PageHeader } from "../app/ui/PageHeader.tsx"
import page from "../app/ui/page.module.css"
import { usePageTitle } from "../app/ui/use-page-title.ts"
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
  const query = useQuery(categorisationQuery(tenant))
  const [opening, setOpening] = useState<DefinitionOpening>()
  const [question, setQuestion] = useState<Question>()
  const doing = { tenant, onOpen: setOpening, onAsk: setQuestion }
  return (
    <div className={page["page"]}>
      <PageHeader title={words.title} lead={words.lead} />
      <Loaded query={query}>
        {({ categories, types }) => (
          <>
            <DefinitionList {...doing} of="categories" rows={categories} />
            <DefinitionList {...doing} of="types" rows={types} />
          </>
        )}
      </Loaded>
      <DefinitionDialog tenant={tenant} opening={opening} known={query.data} onClose={() => setOpening(undefined)} />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  )
}
