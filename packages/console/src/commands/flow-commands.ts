import type { Command, Designing } from "./command.ts"
import { words } from "./words.ts"

const always = (): boolean => true
const isDraft = ({ flow }: Designing): boolean => !flow.isVersion
const hasProblems = ({ flow }: Designing): string | undefined => (flow.problems === 0 ? words.noProblems : undefined)

/** What concerns the flow as a whole (P5.2, P5.3). */
export const flowCommands: readonly Command[] = [
  {
    id: "save",
    group: "Flow",
    label: "Save Flow",
    keys: ["mod+S"],
    isAlways: true,
    // Always taken from the browser, which would save the page.
    when: always,
    whyNot: ({ flow }) => flow.whyNot("write") ?? (flow.isDirty ? undefined : words.allSaved),
    run: ({ save }) => save(),
  },
  {
    id: "publish",
    group: "Flow",
    label: "Publish",
    keys: [],
    when: ({ flow }) => flow.canPublish,
    whyNot: ({ flow }) => (flow.isDirty ? words.saveFirst : undefined),
    run: ({ open }) => open({ tool: "publish" }),
  },
  {
    id: "debug",
    group: "Flow",
    label: "Debug",
    keys: ["mod+Enter"],
    when: ({ flow }) => !flow.isLibrary,
    whyNot: ({ flow }) => flow.whyNot("configure"),
    run: ({ flow }) => flow.debug(),
  },
  {
    id: "general",
    group: "Flow",
    label: "General Configuration",
    keys: [],
    when: isDraft,
    whyNot: ({ flow }) => flow.whyNot("configure"),
    run: ({ open }) => open({ tool: "general" }),
  },
  {
    id: "languages",
    group: "Flow",
    label: "Languages",
    keys: ["L"],
    when: always,
    run: ({ open }) => open({ tool: "languages" }),
  },
  {
    id: "upload-language",
    group: "Flow",
    label: "Upload Language",
    keys: [],
    when: always,
    whyNot: ({ flow }) => flow.whyNot("write"),
    run: ({ flow }) => flow.uploadLanguage(),
  },
  {
    id: "copy-url",
    group: "Flow",
    label: "Copy Flow URL",
    keys: [],
    when: ({ flow }) => flow.url !== null,
    run: ({ flow }) => flow.copyUrl(),
  },
  {
    id: "download",
    group: "Flow",
    label: "Download Current Flow",
    keys: [],
    when: always,
    whyNot: ({ flow }) => flow.whyNot("export"),
    run: ({ flow }) => flow.download(),
  },
  {
    id: "versions",
    group: "Flow",
    label: "Flow Version",
    keys: [],
    when: always,
    run: ({ open }) => open({ tool: "versions" }),
  },
  {
    id: "checks",
    group: "Flow",
    label: "Checks",
    keys: [],
    when: always,
    run: ({ viewing }) => viewing.toggle("checks"),
  },
  {
    id: "next-problem",
    group: "Flow",
    label: "Next problem",
    keys: ["F8"],
    isAlways: true,
    when: always,
    whyNot: hasProblems,
    run: ({ stepProblem }) => stepProblem(1),
  },
  {
    id: "previous-problem",
    group: "Flow",
    label: "Previous problem",
    keys: ["Shift+F8"],
    isAlways: true,
    when: always,
    whyNot: hasProblems,
    run: ({ stepProblem }) => stepProblem(-1),
  },
]
