/** Chips, badges, lists, tables and roses. */
export const partsStyle = `
.chip, .badge {
  display: inline-block; padding: 0.1rem 0.55rem; border-radius: 4px; font-weight: 650;
  font-size: 0.92rem; line-height: 1.5; white-space: nowrap;
}
.chip { border: 1px solid rgb(0 0 0 / 45%); }
@media (prefers-color-scheme: dark) { .chip { border-color: rgb(255 255 255 / 35%); } }
.badge { border: 1px solid var(--quiet); color: var(--ink); background: transparent; }
.badge-human-review { background: var(--review); border-color: var(--review); color: var(--on-badge); }
.badge-auto-send { background: var(--send); border-color: var(--send); color: var(--on-badge); }
.badge-auto-send-urgent { background: var(--urgent); border-color: var(--urgent); color: var(--on-badge); }
.badge-broken { border: 2px dashed var(--mark); color: var(--mark); }
.runs ul { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.6rem 0 1rem; }
.runs a {
  display: block; padding: 0.25rem 0.7rem; border: 1px solid var(--line); border-radius: 4px;
  background: var(--panel); text-decoration: none;
}
.runs a[aria-current] { border-color: var(--link); box-shadow: inset 0 -3px 0 var(--link); font-weight: 650; }
.runs .quiet { font-weight: 400; font-size: 0.85rem; }
table { border-collapse: collapse; width: 100%; background: var(--panel); border: 1px solid var(--line); }
caption { text-align: left; color: var(--quiet); font-size: 0.87rem; padding: 0.2rem 0; }
th, td { text-align: left; padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-size: 0.8rem; color: var(--quiet); font-weight: 600; }
table { overflow-wrap: break-word; word-break: normal; }
.glance .quiet { font-size: 0.87rem; }
.count { color: var(--quiet); font-weight: 400; }
.path { display: grid; gap: 0.25rem; }
p + .path { margin-top: 0.5rem; }
.path li { padding-left: 0.8rem; border-left: 3px solid var(--line); }
.path .step-matched, .path .step-cap { border-left-color: var(--ink); }
.path .step-not-evaluable { border-left-style: dashed; border-left-color: var(--quiet); }
.path .step-not-matched { color: var(--quiet); }
.path li:last-child { font-weight: 650; border-left-color: var(--link); }
.evidence { color: var(--quiet); font-size: 0.9rem; }
.flags { display: grid; gap: 0.3rem; }
.path + .flags { margin-top: 0.7rem; }
.flags li { padding: 0.3rem 0.5rem; background: var(--wash); border-radius: 4px; font-size: 0.92rem; }
.flags + .quiet, .quiet + .quiet { margin-top: 0.5rem; }
.no-flags { margin-top: 0.6rem; font-size: 0.92rem; }
.flag-tags { display: flex; flex-wrap: wrap; gap: 0.3rem; margin-top: 0.7rem; }
.flag-tags li { padding: 0.1rem 0.5rem; border: 1px solid var(--line); background: var(--wash); border-radius: 4px; font-size: 0.87rem; }

.failures { margin-top: 0.6rem; }
.failures li, p.failures { padding-left: 0.8rem; border-left: 3px solid var(--mark); margin-bottom: 0.3rem; }
.sources { display: grid; gap: 0.15rem; }
.mark { display: inline-block; width: 1.1em; text-align: center; }
.source-missing .mark, .source-invalid .mark, .source-expired .mark { color: var(--mark); font-weight: 700; }
.source-not-expected { color: var(--quiet); }
.dates, .official { margin-top: 0.5rem; font-size: 0.9rem; color: var(--quiet); }
.bands { display: grid; gap: 0.3rem; align-content: start; }
.bands div { display: grid; gap: 0 0.6rem; align-items: center; justify-items: start; }
.limits { font-weight: 400; font-size: 0.85rem; color: var(--quiet); }
.bands dt { font-size: 0.92rem; line-height: 1.25; }
.bands dd { margin: 0; }
.problems { display: grid; gap: 0.2rem; margin-top: 0.6rem; }
.rose { display: block; flex: none; height: auto; }
.rose-small { width: 8.5rem; }
.rose-large { width: 100%; max-width: 22rem; }
.cell { stroke: var(--panel); stroke-width: 1.5; }
.cell-present { fill: var(--present); }
.cell-absent { fill: var(--wash); stroke: var(--line); }
.rose-level { font-size: 12px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
.rose-compass { font-size: 13px; fill: var(--quiet); text-anchor: middle; dominant-baseline: central; }
details { margin-top: 0.3rem; }
summary { cursor: pointer; color: var(--link); padding: 0.15rem 0; }
details ul { padding-left: 0.8rem; }
.bulletin { margin-top: 0.8rem; padding: 0.6rem 0.8rem; border: 2px solid var(--mark); border-radius: 4px; }
`;
