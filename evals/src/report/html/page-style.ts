/** Light and dark, from a phone's width up. Every pair of ink and ground has a contrast of at least 4.5. */
export const pageStyle = `
:root { color-scheme: light dark;
  --ground: #f3f5f7; --panel: #ffffff; --ink: #16202b; --quiet: #4a5866; --line: #c6cfd8;
  --link: #14568c; --bad: #a3160f; --good: #1b6432; --wash: #e9eef3; --on-badge: #ffffff; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #0f151b; --panel: #18212b; --ink: #e6ebf0; --quiet: #a9b6c3; --line: #3a4958;
  --link: #86bff0; --bad: #ff9d94; --good: #7fd39a; --wash: #202c38; --on-badge: #10171f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .3rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p { margin: .3rem 0; } a { color: var(--link); } .quiet { color: var(--quiet); }
.bad { color: var(--bad); font-weight: 600; } .good { color: var(--good); font-weight: 600; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; }
th, td { padding: .25rem .6rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
.counts { width: 100%; background: var(--panel); white-space: nowrap; overflow-wrap: normal; } .counts td, .counts thead th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; background: var(--panel);
  border: 1px solid var(--line); border-radius: 6px; padding: .7rem; margin-bottom: .8rem; }
.filters label { display: flex; flex-direction: column; font-size: .85rem; color: var(--quiet); flex: 1 1 8.5rem; }
.filters select, .filters input, .filters button { font: inherit; color: var(--ink); background: var(--panel);
  border: 1px solid var(--quiet); border-radius: 4px; padding: .35rem .5rem; min-height: 2.4rem; width: 100%; }
.filters button { width: auto; cursor: pointer; } #shown { margin: 0 0 .5rem; min-width: 9rem; }
.case { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; margin: .35rem 0; }
.case[hidden] { display: none; } .case > :not(summary) { margin: .5rem .8rem; }
summary { padding: .55rem .8rem; cursor: pointer; }
.verdict, .severity { display: inline-block; border-radius: 4px; padding: 0 .45rem; font-size: .82rem; font-weight: 600; }
.verdict { min-width: 4.2rem; text-align: center; background: var(--bad); color: var(--on-badge); }
.verdict.pass { background: var(--good); } .severity { border: 1px solid var(--bad); color: var(--bad); }
.failure { border-left: 4px solid var(--bad); padding-left: .7rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .3rem 0; }
dt { color: var(--quiet); } dd { margin: 0; font-family: ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; font-size: .85rem; }
.trace { display: flex; flex-wrap: wrap; gap: 1rem 2rem; } .roses { display: flex; flex-wrap: wrap; gap: 1rem; }
.steps { flex: 1 1 20rem; min-width: 0; overflow-x: auto; } .steps table { width: 100%; }
figure { margin: 0; width: 11.5rem; } figcaption { font-size: .88rem; text-align: center; }
.rose { width: 100%; display: block; } .rose text { font-size: 15px; text-anchor: middle; dominant-baseline: central; }
.rose .way { fill: var(--ink); font-size: 14px; } .cell { stroke: #3b4650; stroke-width: 1; }
.differs { stroke: #a100ff; stroke-width: 5; } .shapes { position: absolute; width: 0; height: 0; }
@media (max-width: 34rem) { .filters label { flex-basis: 45%; } .counts th, .counts td { padding: .25rem .35rem; font-size: .82rem; }
  .steps th, .steps td { padding: .25rem .35rem; font-size: .85rem; } .roses { justify-content: center; width: 100%; } figure { width: 9.2rem; } }
`;
