import { Button } from "@mantine/core"
import { IconSignRight } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { Message } from "./Message.tsx"
import { usePageTitle } from "./use-page-title.ts"
import { words } from "./words.ts"

/** The page for an address that leads nowhere. */
export const NotFound = () => {
  usePageTitle(words.notFoundTitle)
  return (
    <Message icon={IconSignRight} title={words.notFoundTitle} text={words.notFoundText} page>
      <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
        {words.notFoundAction}
      </Button>
    </Message>
  )
}
