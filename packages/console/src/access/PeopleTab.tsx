import { makeSignInLink, type Person, removePerson, type Role, roles, setRole } from "@gatewright/server/contract"
import { Select, Tooltip } from "@mantine/core"
import { IconLink, IconUserPlus, IconUsers, IconUserX } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { roleWords } from "../app/session/access-words.ts"
import { sessionQuery } from "../app/session/session-query.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { IconAction } from "../app/ui/IconAction.tsx"
import { ListSection } from "../app/ui/ListSection.tsx"
import { say, sayFailure } from "../app/ui/say.ts"
import { fullTime } from "../app/ui/time-ago.ts"
import styles from "./access.module.css"
import { AddPersonDialog } from "./AddPersonDialog.tsx"
import { type Once, OnceDialog } from "./OnceDialog.tsx"
import { peopleQuery } from "./queries.ts"
import { When } from "./When.tsx"
import { words } from "./words.ts"

/** The people of a tenant, and what each is in it. */
export const PeopleTab = ({ tenant }: { readonly tenant: string }) => {
  const me = useQuery(sessionQuery).data?.person.id
  const client = useQueryClient()
  const changed = () => client.invalidateQueries({ queryKey: ["tenant", tenant] })
  const [adding, setAdding] = useState(false)
  const [once, setOnce] = useState<Once>()
  const [question, setQuestion] = useState<Question>()

  const showLink = (name: string, { url, expiresAt }: { readonly url: string; readonly expiresAt: string }) =>
    setOnce({
      title: words.linkTitle(name),
      text: words.linkText,
      label: words.link,
      value: url,
      until: words.linkUntil(fullTime(expiresAt)),
    })
  const { mutate: change } = useMutation({
    mutationFn: ({ person, role }: { readonly person: Person; readonly role: Role }) =>
      call(setRole, { params: { tenant, person: person.id }, body: { role } }),
    onSuccess: async ({ name, role }) => {
      say(words.roleChanged(name, roleWords[role].label))
      await changed()
    },
    onError: (failure) => sayFailure(words.roleNotChanged, failure),
  })
  const { mutate: makeLink } = useMutation({
    mutationFn: ({ id }: Person) => call(makeSignInLink, { params: { tenant, person: id } }),
    onSuccess: (link, { name }) => showLink(name, link),
    onError: (failure) => sayFailure(words.linkFailed, failure),
  })
  const ask = ({ id, name }: Person): Question => ({
    title: words.removeTitle,
    text: words.removeText(name),
    confirm: words.remove,
    refused: words.notRemoved,
    run: async () => {
      await call(removePerson, { params: { tenant, person: id } })
      say(words.removed(name))
      await changed()
    },
  })
  return (
    <ListSection
      lead={words.peopleLead}
      add={{ icon: IconUserPlus, label: words.addPerson, onClick: () => setAdding(true) }}
      query={useQuery(peopleQuery(tenant))}
      rowsOf={({ people }) => people}
      empty={{ icon: IconUsers, title: words.peopleEmpty, text: words.peopleEmptyText }}
      table={(rows) => (
        <DataTable
          label={words.people}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              id: "name",
              label: words.personName,
              render: ({ id, name }) => (
                <>
                  <strong>{name}</strong>
                  {id === me && <span className={styles["you"]}>{words.you}</span>}
                </>
              ),
            },
            {
              id: "role",
              label: words.role,
              width: "220px",
              render: (person) =>
                person.isOwner ? (
                  <Tooltip label={words.installationHelp} multiline w={260}>
                    <span>{words.installation}</span>
                  </Tooltip>
                ) : (
                  <Select
                    aria-label={words.roleOf(person.name)}
                    data={roles.map((value) => ({ value, label: roleWords[value].label }))}
                    value={person.role}
                    onChange={(value) => {
                      const role = roles.find((each) => each === value)
                      if (role && role !== person.role) change({ person, role })
                    }}
                  />
                ),
            },
            { id: "added", label: words.added, width: "140px", render: ({ createdAt }) => <When at={createdAt} /> },
            { id: "seen", label: words.lastSeen, width: "140px", render: ({ lastSeenAt }) => <When at={lastSeenAt} /> },
            {
              id: "actions",
              label: words.actions,
              width: "96px",
              bare: true,
              align: "end",
              render: (person) =>
                !person.isOwner && (
                  <>
                    <IconAction
                      icon={IconLink}
                      label={words.newLink}
                      of={person.name}
                      onClick={() => makeLink(person)}
                    />
                    <IconAction
                      icon={IconUserX}
                      label={words.remove}
                      of={person.name}
                      onClick={() => setQuestion(ask(person))}
                    />
                  </>
                ),
            },
          ]}
        />
      )}
    >
      <AddPersonDialog
        tenant={tenant}
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={({ name }, link) => showLink(name, link)}
      />
      <OnceDialog once={once} onClose={() => setOnce(undefined)} />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </ListSection>
  )
}
