import { MantineProvider } from "@mantine/core"
import { Notifications } from "@mantine/notifications"
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { queryClient } from "./api/query-client.ts"
import { router } from "./router.tsx"
import { colorSchemeManager } from "./theme/color-scheme.ts"
import { styleNonce } from "./theme/style-nonce.ts"
import { cssVariables, theme } from "./theme/theme.ts"

/** The whole console. */
export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={colorSchemeManager}
    defaultColorScheme="auto"
    getStyleNonce={styleNonce}
  >
    <QueryClientProvider client={queryClient}>
      <Notifications position="top-center" limit={3} autoClose={5000} />
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
)
