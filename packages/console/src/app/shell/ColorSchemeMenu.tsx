import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core"
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react"
import { words } from "./words.ts"

const choices = [
  { value: "light", label: words.light, Icon: IconSun },
  { value: "dark", label: words.dark, Icon: IconMoon },
  { value: "auto", label: words.system, Icon: IconDeviceDesktop },
] as const

/** Light, dark, or whatever the system says. */
export const ColorSchemeMenu = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { Icon: Current } = choices.find(({ value }) => value === colorScheme) ?? choices[2]
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.theme}>
          <Current size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(choices.find((choice) => choice.value === value)?.value ?? "auto")}
        >
          {choices.map(({ value, label, Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={16} />} closeMenuOnClick>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
