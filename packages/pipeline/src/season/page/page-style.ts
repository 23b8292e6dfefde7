import { levelStyle } from './level-chip.ts';

/** The look of the page: one column on a phone, wider on a desk, light or dark as the reader's system is. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f7; --panel: #ffffff; --ink: #16202b; --quiet: #4a5866; --line: #d3dae1; --link: #14568c; --mark: #b3261e;
  --no-alert: #6b7885; --review: #14568c; --send: #4b2e83; --urgent: #8a0f4d; --base: #8b97a3;
  --shade-1: #ddd3f0; --shade-2: #b9a5e0; --shade-3: #4b2e83; --ink-3: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f151b; --panel: #18212b; --ink: #e6ebf0; --quiet: #a9b6c3; --line: #2f3d4b; --link: #86bff0; --mark: #ff9d94;
    --no-alert: #8d9aa8; --review: #8cc4f2; --send: #c6b1f5; --urgent: #ff9fcb; --base: #75828f;
    --shade-1: #33294d; --shade-2: #523f85; --shade-3: #c6b1f5; --ink-3: #10171f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.2rem 1rem 2rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 0.4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.3rem; }
p, ul { margin: 0 0 0.6rem; max-width: 75ch; }
ul { padding-left: 1.1rem; }
a { color: var(--link); }
.quiet { color: var(--quiet); font-size: 0.92rem; }
.wide { overflow-x: auto; margin: 0 0 0.9rem; }
.wide:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; min-width: min(100%, 32rem); background: var(--panel); border: 1px solid var(--line); }
caption { text-align: left; color: var(--quiet); font-size: 0.88rem; padding: 0.2rem 0; }
th, td { text-align: left; padding: 0.3rem 0.55rem; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { font-size: 0.82rem; color: var(--quiet); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; white-space: nowrap; position: sticky; left: 0; background: var(--panel); }
.whole { white-space: nowrap; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
details { margin: 0 0 0.5rem; }
summary { cursor: pointer; padding: 0.35rem 0; font-weight: 600; }
.chip { display: inline-block; padding: 0 0.45rem; border-radius: 4px; font-weight: 650; font-size: 0.9rem; white-space: nowrap; border: 1px solid rgb(128 128 128 / 60%); }
.bar { display: grid; grid-template-columns: 2.2rem minmax(3rem, 1fr); gap: 0.4rem; align-items: center; }
.bar b { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.bar svg { width: 100%; height: 0.8rem; }
@media (max-width: 40rem) {
  .bar { grid-template-columns: minmax(3rem, 1fr); gap: 0; }
  .bar b { text-align: left; }
  th, td { padding: 0.3rem 0.4rem; }
  .stacked, .stacked caption, .stacked tbody, .stacked tr, .stacked td, .stacked tbody th { display: block; }
  .stacked thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .stacked tr { border-bottom: 1px solid var(--line); padding: 0.3rem 0; }
  .stacked th, .stacked td { border: 0; padding: 0.1rem 0.5rem; position: static; }
  .stacked td::before { content: attr(data-label) ': '; color: var(--quiet); font-size: 0.88rem; }
}
.bar-base { fill: var(--base); } .bar-no-alert { fill: var(--no-alert); } .bar-human-review { fill: var(--review); }
.bar-auto-send { fill: var(--send); } .bar-auto-send-urgent { fill: var(--urgent); }
.weeks { display: block; font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; }
.weeks text { fill: var(--ink); }
.weeks text.quiet { fill: var(--quiet); }
.weeks .sends { font-size: 16px; font-weight: 700; }
.weeks rect { stroke: var(--line); }
.weeks rect.over { stroke: var(--mark); stroke-width: 3; }
.shade-0 { fill: var(--panel); } .shade-1 { fill: var(--shade-1); } .shade-2 { fill: var(--shade-2); } .shade-3 { fill: var(--shade-3); }
.weeks text.ink-3 { fill: var(--ink-3); }
.verdict { padding: 0.5rem 0.8rem; background: var(--panel); border: 1px solid var(--line); border-left: 5px solid var(--review); border-radius: 4px; font-weight: 600; }
.over-verdict { border-left-color: var(--mark); }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 0.8rem; }
${levelStyle}`;
