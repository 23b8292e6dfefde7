/** Colours, type and the frame of every page. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f7; --panel: #ffffff; --ink: #16202b; --quiet: #4a5866; --line: #d3dae1;
  --link: #14568c; --mark: #b3261e; --wash: #e9eef3; --present: #34495e;
  --review: #14568c; --send: #4b2e83; --urgent: #8a0f4d; --on-badge: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f151b; --panel: #18212b; --ink: #e6ebf0; --quiet: #a9b6c3; --line: #2f3d4b;
    --link: #86bff0; --mark: #ff9d94; --wash: #202c38; --present: #c3d2e0;
    --review: #8cc4f2; --send: #c6b1f5; --urgent: #ff9fcb; --on-badge: #10171f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, main:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px;
}
h1, h2, h3, h4, p, ul, ol, dl { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 0.6rem; }
h3 { font-size: 1.05rem; }
h4 { font-size: 0.75rem; text-transform: uppercase; letter-spacing: 0.06em; color: var(--quiet); margin-bottom: 0.35rem; }
ul, ol { list-style: none; }
.quiet { color: var(--quiet); }
code, pre { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; font-size: 0.82rem; }
pre {
  white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.4rem 0 0; padding: 0.8rem;
  background: var(--wash); border-radius: 6px;
}
.prose { white-space: pre-line; max-width: 70ch; margin-top: 0.4rem; }
.skip { position: absolute; left: -999rem; background: var(--panel); padding: 0.5rem 1rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
.top {
  display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: baseline;
  padding: 0.7rem 1rem; background: var(--panel); border-bottom: 1px solid var(--line);
}
.brand { font-weight: 700; font-size: 1.05rem; color: var(--ink); text-decoration: none; }
main { max-width: 82rem; margin: 0 auto; padding: 1.1rem 1rem 2rem; }
main:focus { outline: none; }
.foot { border-top: 1px solid var(--line); padding: 1rem; color: var(--quiet); font-size: 0.87rem; }
.foot p { max-width: 82rem; margin: 0 auto 0.3rem; padding: 0 1rem; }
.crumbs { margin-bottom: 0.4rem; }
.moment {
  margin: 0.7rem 0; padding: 0.6rem 0.8rem; background: var(--panel); border: 1px solid var(--line);
  border-left: 5px solid var(--quiet); border-radius: 4px;
}
.moment-live { border-left-color: var(--link); }
.moment .quiet { font-size: 0.87rem; }
@media (prefers-reduced-motion: reduce) {
  * { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
