/** The arrangement of the overview and of the zone page. Phone first. */
export const pageStyle = `
.card {
  background: var(--panel); border: 1px solid var(--line); border-left: 5px solid var(--line);
  border-radius: 6px; padding: 0.8rem 0.9rem; margin-bottom: 0.8rem;
}
.card-human-review { border-left-color: var(--review); }
.card-auto-send { border-left-color: var(--send); }
.card-auto-send-urgent { border-left-color: var(--urgent); }
.card-broken { border-left-color: var(--mark); }
.card > header { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; margin-bottom: 0.6rem; }
.card > header h3 { margin-right: auto; font-size: 1.15rem; }
.card h3 a { color: var(--ink); }
.card-body { display: grid; gap: 1rem; }
.danger { display: flex; gap: 0.9rem; align-items: center; }
.danger .bands { flex: 1; min-width: 0; }
.danger-large .bands { max-width: 22rem; margin: 0 auto; }
.danger-large .bands div { grid-template-columns: 1fr auto; }
.verdict {
  display: flex; flex-wrap: wrap; gap: 0.3rem 0.7rem; align-items: center; padding: 0.7rem 0.8rem;
  background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
}
.verdict .chip, .verdict .badge { font-size: 1.05rem; }
.verdict p { margin: 0; }
.zone-columns { display: grid; gap: 0 2rem; }
.zone-columns > div { min-width: 0; }
.danger-large { flex-direction: column; align-items: stretch; }
.danger-large .rose { margin: 0 auto; }
.cells { margin-top: 0.8rem; font-size: 0.9rem; }
.problem-cards { display: grid; gap: 0.8rem; }
.problem-cards li { display: flex; gap: 0.9rem; align-items: center; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.6rem; }
.problem-cards li > div { min-width: 0; }
.facts { display: grid; gap: 0.6rem; }
.facts dt { color: var(--quiet); font-size: 0.9rem; }
.facts dd { margin: 0; }
.signals { display: grid; gap: 0.3rem; margin-top: 0.5rem; }
.signal { padding-left: 0.8rem; border-left: 3px solid var(--line); }
.signal-critical, .signal-elevated { border-left-color: var(--mark); }
.signal-not-evaluable { border-left-style: dashed; border-left-color: var(--quiet); }
.payloads { display: grid; gap: 0.8rem; }
@media (max-width: 30rem) {
  main { padding: 0.9rem 0.8rem 1.5rem; }
  th, td { padding: 0.3rem 0.25rem; }
  .glance, .cells, .history { table-layout: fixed; }
  .glance th:nth-child(1) { width: 26%; font-size: 0.76rem; }
  .glance th:nth-child(2) { width: 36%; }
  .glance thead th:nth-child(4) { width: 9%; }
  .glance .heading { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .cells th:first-child { width: 15%; }
  .cells th { font-size: 0.68rem; }
  .cells .limits { display: none; }
  td .chip, td .badge { font-size: 0.72rem; padding: 0.05rem 0.25rem; white-space: normal; }
  .cells { font-size: 0.75rem; }
  .rose-small { width: 7rem; }
}
@media (max-width: 45rem) { .wide-only { display: none; } }
@media (min-width: 30.01rem) { .narrow-only { display: none; } }
@media (min-width: 60rem) {
  .card-body { grid-template-columns: minmax(20rem, 5fr) minmax(0, 6fr) minmax(13rem, 3fr); gap: 1.6rem; }
  .column + .column { border-left: 1px solid var(--line); padding-left: 1.2rem; }
  .bands div { grid-template-columns: 1fr auto; }
  .limits { display: block; }
  .zone-columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto 1fr; }
  .zone-danger { grid-column: 2; grid-row: 1 / span 2; }
  .zone-basis { grid-column: 1; }
}
`;
