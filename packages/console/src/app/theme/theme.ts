import {
  Anchor,
  Button,
  createTheme,
  type CSSVariablesResolver,
  Drawer,
  Menu,
  Modal,
  Popover,
  Portal,
  Select,
  Tooltip,
} from "@mantine/core"
import { palette } from "./palette.ts"

const sans = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif"
const mono = "'Geist Mono Variable', ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"
const floating = { transitionProps: { duration: 100 }, shadow: "var(--shadow-2)" }

/** How the parts of the component kit look here. Sizes of single controls stand in controls.css. */
export const theme = createTheme({
  colors: palette,
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 4 },
  black: "#171c21",
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.45", lg: "1.4", xl: "1.3" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "3px", sm: "4px", md: "6px", lg: "10px", xl: "16px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: "always" } }),
    Button: Button.extend({ defaultProps: { size: "sm", variant: "filled" } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    Menu: Menu.extend({
      // The placeholder that takes the first focus is no item of a menu, and nothing else may stand in one.
      defaultProps: { ...floating, position: "bottom-end", offset: 4, withInitialFocusPlaceholder: false },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: false,
        yOffset: "6dvh",
        overlayProps: { backgroundOpacity: 0.45 },
        transitionProps: { transition: "fade", duration: 120 },
        closeButtonProps: { "aria-label": "Close" },
      },
    }),
    // Overlays stand in a landmark of index.html: outside of every landmark a screen reader would not find them.
    Portal: Portal.extend({ defaultProps: { target: "#overlays" } }),
    Popover: Popover.extend({ defaultProps: floating }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, checkIconPosition: "right" } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})

/** Gives the kit the surfaces of tokens.css in place of its own. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-primary-color-contrast": "var(--on-accent)",
    "--mantine-color-body": "var(--ground)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-dimmed": "var(--text-muted)",
    "--mantine-color-placeholder": "var(--text-muted)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--bad)",
    // Of entries of menus that take something away.
    "--mantine-color-red-6": "var(--bad)",
    "--mantine-color-default": "var(--raised)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-default-color": "var(--text)",
    "--mantine-color-default-border": "var(--line-strong)",
    "--mantine-color-disabled": "var(--pressed)",
    "--mantine-color-disabled-color": "var(--text-muted)",
    "--mantine-color-disabled-border": "var(--line)",
  }
  return { variables: {}, light: shared, dark: shared }
}
