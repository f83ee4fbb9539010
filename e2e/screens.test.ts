import { testScreens } from "./support/test-screens.ts"

testScreens(1440)
