import { capabilityText, categoryLabel, type FlowDocument, flowTypeLabel } from "@gatewright/flow"
import type { FlowHealth } from "@gatewright/server/contract"
import type { ReactNode } from "react"
import styles from "./view-in-detail.module.css"
import { words } from "./words.ts"

/** What a flow is, as a whole: type, counts, languages, what it needs and what it can do. */
export const Overview = ({
  document: { flow },
  fileId,
  health,
}: {
  readonly document: FlowDocument
  readonly fileId: string | undefined
  readonly health: FlowHealth | undefined
}) => {
  const { overview } = words
  const languages = Object.keys(flow.texts.languages).filter(
    (tag) => Object.keys(flow.texts.languages[tag] ?? {}).length > 0,
  )
  return (
    <dl className={styles["overview"]}>
      {flow.description !== "" && <Fact title={overview.description}>{flow.description}</Fact>}
      <Fact title={overview.type}>
        {categoryLabel(flow.category)}, {flowTypeLabel(flow.type)}
      </Fact>
      <Fact title={overview.nodes}>{flow.nodes.length.toLocaleString("en")}</Fact>
      <Fact title={overview.links}>{flow.links.length.toLocaleString("en")}</Fact>
      <Fact title={overview.languages}>
        {languages.length === 0
          ? overview.noLanguages
          : languages.map((tag) => (tag === flow.texts.fallback ? `${tag} (${overview.fallback})` : tag)).join(", ")}
      </Fact>
      {flow.tags.length > 0 && <Fact title={overview.tags}>{flow.tags.join(", ")}</Fact>}
      {health && (
        <>
          <Fact title={overview.needs}>
            {health.requirements.length === 0 ? (
              overview.needsNothing
            ) : (
              <ul>
                {health.requirements.map(({ kind, key, detail, name, found }) => (
                  <li key={`${kind}${key}`}>
                    {words.kinds[kind]} {name === "" ? <code>{key}</code> : `“${name}”`}
                    {kind === "connection" && ` (${detail.toUpperCase()})`}{" "}
                    <span data-found={found || undefined}>{found ? overview.found : overview.missing}</span>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact title={overview.capabilities}>
            {health.capabilities.length === 0 ? (
              overview.noCapabilities
            ) : (
              <ul>
                {health.capabilities.map((capability) => (
                  <li key={`${capability.kind} ${capability.detail}`}>{capabilityText(capability)}</li>
                ))}
              </ul>
            )}
          </Fact>
        </>
      )}
      {fileId !== undefined && (
        <Fact title={overview.id}>
          <code>{fileId}</code>
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
)
