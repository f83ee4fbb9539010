import {
  IconAppWindow,
  IconArrowForwardUp,
  IconArrowsSplit2,
  IconBuildingBank,
  IconCheckbox,
  IconFlag,
  IconFlagX,
  IconFolders,
  IconKey,
  IconMail,
  IconMapPin,
  IconPlayerPlay,
  IconPuzzle,
  IconRoute,
  IconServer2,
  IconShieldCog,
  IconStack2,
  IconTicket,
  IconUser,
  type Icon,
} from "@tabler/icons-react"
import type { NodeLook } from "./flow-graph.ts"

const icons: Readonly<Record<string, Icon>> = {
  start: IconPlayerPlay,
  success: IconFlag,
  failure: IconFlagX,
  placeholder: IconPuzzle,
  page: IconStack2,
  goTo: IconArrowForwardUp,
  label: IconMapPin,
  Flow: IconRoute,
  Frontend: IconAppWindow,
  Decision: IconArrowsSplit2,
  "Server side": IconServer2,
  Users: IconUser,
  Sessions: IconTicket,
  Factors: IconKey,
  Messaging: IconMail,
  Directories: IconFolders,
  "Identity providers": IconBuildingBank,
  Consent: IconCheckbox,
  Admin: IconShieldCog,
}

/** The icon of a card, after the group of the palette. */
export const NodeIcon = ({ look, size = 17 }: { readonly look: NodeLook; readonly size?: number }) => {
  const Symbol = icons[look] ?? IconPuzzle
  return <Symbol size={size} aria-hidden />
}
