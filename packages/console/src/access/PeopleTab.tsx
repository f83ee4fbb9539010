import { makeSignInLink, type Person, removePerson, type Role, roles, setRole } from "@gatewright/server/contract"
import { ActionIcon, Button, Select, Tooltip } from "@mantine/core"
import { IconLink, IconUserPlus, IconUsers, IconUserX } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../app/api/call.ts"
import { roleWords } from "../app/session/access-words.ts"
import { sessionQuery } from "../app/session/session-query.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { DataTable } from "../app/ui/DataTable.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Message } from "../app/ui/Message.tsx"
import page from "../app/ui/page.module.css"
import { say, sayFailure } from "../app/ui/say.ts"
import { ListSkeleton } from "../flows/ListSkeleton.tsx"
import { fullTime } from "../flows/time-ago.ts"
import styles from "./access.module.css"
import { AddPersonDialog } from "./AddPersonDialog.tsx"
import { type Once, OnceDialog } from "./OnceDialog.tsx"
import { peopleQuery } from "./queries.ts"
import { When } from "./When.tsx"
import { words } from "./words.ts"

/** The people of a tenant, and what each is in it. */
export const PeopleTab = ({ tenant }: { readonly tenant: string }) => {
  const { data, error, refetch } = useQuery(peopleQuery(tenant))
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
    <div className={page["stack"]}>
      <div className={page["bar"]}>
        <p>{words.peopleLead}</p>
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {words.addPerson}
        </Button>
      </div>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : data.people.length === 0 ? (
        <Message icon={IconUsers} title={words.peopleEmpty} text={words.peopleEmptyText} />
      ) : (
        <DataTable
          label={words.people}
          rows={data.people}
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
                  <span className={styles["actions"]}>
                    <Tooltip label={words.newLink}>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size={28}
                        onClick={() => makeLink(person)}
                        aria-label={words.actionOn(words.newLink, person.name)}
                      >
                        <IconLink size={16} />
                      </ActionIcon>
                    </Tooltip>
                    <Tooltip label={words.remove}>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size={28}
                        onClick={() => setQuestion(ask(person))}
                        aria-label={words.actionOn(words.remove, person.name)}
                      >
                        <IconUserX size={16} />
                      </ActionIcon>
                    </Tooltip>
                  </span>
                ),
            },
          ]}
        />
      )}
      <AddPersonDialog
        tenant={tenant}
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={({ name }, link) => showLink(name, link)}
      />
      <OnceDialog once={once} onClose={() => setOnce(undefined)} />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  )
}
