/** The colours of a drawing, light and dark by what the reader prefers. Every mark has a sign and a form beside its colour. */
export const diffSvgStyle = `
.gw-diff{--paper:#fff;--ink:#1f2328;--soft:#59636e;--line:#818b98;--card:#f6f8fa;--edge:#d1d9e0;--added:#1a7f37;--added-card:#dafbe1;--removed:#cf222e;--removed-card:#ffebe9;--changed:#9a6700;--changed-card:#fff8c5;--moved:#0969da;--moved-card:#ddf4ff;font-family:system-ui,-apple-system,"Segoe UI","Liberation Sans","DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){.gw-diff{--paper:#0d1117;--ink:#f0f6fc;--soft:#9198a1;--line:#656c76;--card:#151b23;--edge:#3d444d;--added:#3fb950;--added-card:#12261e;--removed:#f85149;--removed-card:#25171c;--changed:#d29922;--changed-card:#272115;--moved:#58a6ff;--moved-card:#121d2f}}
.gw-diff .paper{fill:var(--paper)}
.gw-diff .card{fill:var(--card);stroke:var(--edge);stroke-width:1}
.gw-diff .name{fill:var(--ink);font-size:13px;font-weight:600}
.gw-diff .type,.gw-diff .output{fill:var(--soft);font-size:11px}
.gw-diff .output{text-anchor:end}
.gw-diff .handle{fill:var(--paper);stroke:var(--line);stroke-width:1.5}
.gw-diff .link{fill:none;stroke:var(--line);stroke-width:1.5}
.gw-diff .title{fill:var(--ink);font-size:16px;font-weight:600}
.gw-diff .badge{stroke:none}
.gw-diff .badge-text,.gw-diff .sign{fill:var(--paper);font-size:11px;font-weight:600;text-anchor:middle}
.gw-diff .same .name{fill:var(--soft)}
.gw-diff .same .link{opacity:.6}
${["added", "removed", "changed", "moved"]
  .map(
    (mark) =>
      `.gw-diff .${mark} .card{fill:var(--${mark}-card);stroke:var(--${mark});stroke-width:2}.gw-diff .${mark} .badge{fill:var(--${mark})}.gw-diff .${mark} .link{stroke:var(--${mark});stroke-width:2.5}`,
  )
  .join("\n")}
.gw-diff .removed .card,.gw-diff .removed .link{stroke-dasharray:6 4}
.gw-diff .removed .name{text-decoration:line-through}
`
