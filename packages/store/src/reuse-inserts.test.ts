import Database from 'libsql';
import { expect, it } from 'vitest';
import { reuseInserts } from './reuse-inserts.ts';

function connect() {
  const database = new Database(':memory:');
  database.exec('create table t (n integer primary key)');
  let prepared = 0;
  const connection = reuseInserts({
    close: () => database.close(),
    prepare: (text) => {
      prepared += 1;
      return database.prepare(text);
    },
  });
  return { connection, count: () => prepared };
}

it('prepares an insert once, and everything else each time', () => {
  const { connection, count } = connect();
  for (const n of [1, 2, 3]) connection.prepare('insert into t values (?)').run([n]);
  expect(count()).toBe(1);
  for (let time = 0; time < 2; time += 1) connection.prepare('select n from t').all([]);
  for (let time = 0; time < 2; time += 1)
    connection.prepare('insert into t values (null) returning n').all([]);
  expect(count()).toBe(5);
});

it('prepares an insert anew after it failed', () => {
  const { connection, count } = connect();
  const text = 'insert into t values (?)';
  connection.prepare(text).run([1]);
  expect(() => connection.prepare(text).run([1])).toThrow('UNIQUE');
  connection.prepare(text).run([2]);
  expect(count()).toBe(2);
  expect(connection.prepare('select count(*) as count from t').all([])).toEqual([{ count: 2 }]);
});

it('keeps a bounded number of them', () => {
  const { connection, count } = connect();
  const texts = Array.from({ length: 60 }, (_text, index) => `insert into t values (${index})`);
  for (const text of texts) connection.prepare(text).run([]);
  connection.prepare('insert into t values (59) on conflict do nothing').run([]);
  expect(count()).toBe(61);
  expect(() => connection.prepare(texts.at(-1) ?? '').run([])).toThrow('UNIQUE');
  expect(count()).toBe(61);
  expect(() => connection.prepare(texts[0] ?? '').run([])).toThrow('UNIQUE');
  expect(count()).toBe(62);
});
