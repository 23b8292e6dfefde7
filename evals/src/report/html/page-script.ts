/** Hides the cases that the controls leave out, and says how many are shown. Without it the whole list is there. */
export const pageScript = `
const form = document.getElementById('filters');
const shown = document.getElementById('shown');
const cases = [...document.querySelectorAll('details.case')];
const has = (list, word) => word === '' || list.split(' ').includes(word);
function apply() {
  const wanted = new FormData(form);
  const words = String(wanted.get('words')).toLowerCase();
  let count = 0;
  for (const each of cases) {
    const { zone, tags, verdict, severities } = each.dataset;
    const fits = has(zone, wanted.get('zone')) && has(tags, wanted.get('tag')) &&
      has(verdict, wanted.get('verdict')) && has(severities, wanted.get('severity')) &&
      (words === '' || each.textContent.toLowerCase().includes(words));
    each.hidden = !fits;
    if (fits) count += 1;
  }
  shown.textContent = count + ' of ' + cases.length + ' cases';
}
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => requestAnimationFrame(apply));
apply();
`;
