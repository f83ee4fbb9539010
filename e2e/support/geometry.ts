import type { Page } from "playwright-core"

/**
 * What is wrong with where things are drawn: a page that scrolls sideways, a text that is cut off and told nowhere, a control
 * that lies below another one, so that a click on it meets the other.
 */
export const geometryFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls =
      "button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=menuitem], [role=tab]"
    const told = (element: Element) => {
      const text = (element.textContent ?? element.getAttribute("aria-label") ?? "").replaceAll(/\s+/g, " ").trim()
      return `<${element.localName}> “${(text || element.getAttribute("aria-label") || element.outerHTML).slice(0, 60)}”`
    }

    /** The part of an element that is in sight: what no ancestor and no edge of the window cuts off. */
    const inSight = (element: Element) => {
      const box = element.getBoundingClientRect()
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around)
        const edge = around.getBoundingClientRect()
        if (overflowX !== "visible") [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
        if (overflowY !== "visible") [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
        if (position === "fixed") break
      }
      ;[left, top] = [Math.max(left, 0), Math.max(top, 0)]
      ;[right, bottom] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)]
      return right - left > 2 && bottom - top > 2 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined
    }
    // What an open dialog covers, it covers on purpose.
    const modal = [...document.querySelectorAll("[role=dialog][aria-modal=true]")].findLast((each) =>
      each.checkVisibility(),
    )
    const isShown = (element: Element) =>
      (!modal || modal.contains(element)) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.closest("[inert], [aria-hidden=true]") === null &&
      element.getBoundingClientRect().width > 2

    const scrollAreaOf = (element: Element): Element | undefined => {
      for (let around = element.parentElement; around; around = around.parentElement)
        if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight)
          return around
      return undefined
    }
    const staysInSight = (element: Element): Element | undefined => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (getComputedStyle(around).position === "sticky") return around
      return undefined
    }

    scrollTo({ left: innerWidth, behavior: "instant" })
    const by = scrollX
    scrollTo({ left: 0, behavior: "instant" })
    const sideways = by > 0 ? [`the page scrolls sideways by ${by}`] : []

    const cut = [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (!hasText || element.matches("input, textarea, select, option, script, style") || !isShown(element)) return []
      const { overflowX, overflowY } = getComputedStyle(element)
      const wide = overflowX !== "visible" && overflowX !== "auto" && overflowX !== "scroll"
      const high = overflowY !== "visible" && overflowY !== "auto" && overflowY !== "scroll"
      const isCut =
        (wide && element.scrollWidth > element.clientWidth + 1) ||
        (high && element.scrollHeight > element.clientHeight + 3)
      const isTold = element.closest("[title], [aria-label]:is(button, a, [role])") !== null
      return isCut && !isTold ? [`cut off and told nowhere: ${told(element)}`] : []
    })

    const covered = [...document.querySelectorAll(controls)].flatMap((element) => {
      // The canvas moves below what floats over it.
      if (!isShown(element) || element.closest(".react-flow__viewport")) return []
      const place = inSight(element)
      const top = place && document.elementFromPoint(place.x, place.y)
      const other = top?.closest(controls)
      if (!top || !other || other === element || other.contains(element) || element.contains(other)) return []
      // A control may lie in the label of another one, or be drawn by it.
      if (top.closest("label")?.contains(element) || element.parentElement?.contains(other)) return []
      // A panel, a list or a tooltip that is open lies over what is behind it until it is closed.
      const layer = other.closest(
        "[role=dialog], [role=menu], [role=listbox], [role=tooltip], #overlays > *, aside, section[aria-label], [role=region]",
      )
      if (layer && !layer.contains(element)) return []
      // What scrolls below something that stays can be scrolled into sight again.
      const area = scrollAreaOf(element)
      if (area && !area.contains(other)) return []
      if (staysInSight(other) && !staysInSight(other)?.contains(element)) return []
      return [`${told(element)} lies below ${told(other)}`]
    })
    return [...sideways, ...cut, ...covered]
  })
