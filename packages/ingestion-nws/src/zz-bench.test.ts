import { it } from 'vitest';
import { buildGrid } from './__fixtures__/build-grid.ts';
import { parseNwsGrid } from './index.ts';
it('bench', () => {
  const text = JSON.stringify(buildGrid());
  console.log('length', text.length);
  const data = JSON.parse(text);
  for (let i = 0; i < 20; i++) parseNwsGrid(text);
  let t = performance.now();
  for (let i = 0; i < 50; i++) parseNwsGrid(text);
  console.log('text ms', (performance.now() - t) / 50);
  t = performance.now();
  for (let i = 0; i < 50; i++) parseNwsGrid(data);
  console.log('data ms', (performance.now() - t) / 50);
  t = performance.now();
  for (let i = 0; i < 50; i++) JSON.parse(text);
  console.log('json ms', (performance.now() - t) / 50);
});
