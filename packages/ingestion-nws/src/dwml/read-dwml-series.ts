import { missingReading, type Note, type Reading } from '@dawn-patrol/contracts';
import { dropOverlaps } from '../grid/drop-overlaps.ts';
import type { IsoInterval } from '../grid/iso-interval.ts';
import { excerpt } from '../read-value.ts';
import { readAmount, type QuantityKind } from '../reading/quantity.ts';
import { childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import type { TimeLayout } from './read-time-layouts.ts';

/** A value and the time it is for. */
export interface Timed<Value> extends IsoInterval {
  readonly value: Value;
}

/** One parameter: the element, and the times its values join. */
export interface DwmlParameter {
  readonly element: XmlElement;
  readonly layout: TimeLayout;
}

/**
 * The numbers of a parameter, each with the time of its index. `xsi:nil` is missing and keeps its
 * index; so is a text that is no number ("NA"), and a time without a value. A unit that is unknown
 * or not given makes all of them missing, with a note: it is never assumed.
 */
export function readDwmlReadings(
  { element, layout }: DwmlParameter,
  kind: QuantityKind,
  notes: Note[],
): Timed<Reading>[] {
  const unit = element.attributes.get('units')?.trim().toLowerCase();
  const values = childrenNamed(element, 'value');
  if (unit === undefined || !kind.units.has(unit)) {
    const message = `${nameOf(element)} is in ${excerpt(unit)}: its values are missing.`;
    notes.push({ code: 'dwml-unit-unknown', message });
  }
  noteCounts(element, values.length, layout.length, notes);
  return join(layout, (index) => readValue(values[index], unit, kind));
}

/** The summaries of a `weather` element, such as "Mostly Sunny", each with the time of its index. */
export function readDwmlSummaries({ element, layout }: DwmlParameter): Timed<string | null>[] {
  const conditions = childrenNamed(element, 'weather-conditions');
  return join(layout, (index) => {
    const summary = conditions[index]?.attributes.get('weather-summary')?.trim() ?? '';
    return summary === '' ? null : summary;
  });
}

function join<Value>(layout: TimeLayout, valueAt: (index: number) => Value): Timed<Value>[] {
  const listed = layout.flatMap((time, index) => (time === null ? [] : [{ ...time, value: valueAt(index) }]));
  return dropOverlaps(listed).kept;
}

const numberPattern = /^[+-]?\d{1,9}(?:\.\d{1,9})?$/;

function readValue(element: XmlElement | undefined, unit: string | undefined, kind: QuantityKind): Reading {
  if (element === undefined || element.text === '' || isNil(element)) return missingReading('absent');
  if (numberPattern.test(element.text)) return readAmount(Number(element.text), unit, kind);
  return missingReading(`not-a-number: ${excerpt(element.text)}`);
}

function isNil(element: XmlElement): boolean {
  return [...element.attributes].some(
    ([name, value]) => /(?:^|:)nil$/.test(name) && /^(?:true|1)$/.test(value),
  );
}

function noteCounts(element: XmlElement, values: number, times: number, notes: Note[]): void {
  if (values === times) return;
  const message = `${nameOf(element)} has ${values} values for ${times} times: they are joined by index.`;
  notes.push({ code: 'dwml-count-differs', message });
}

function nameOf(element: XmlElement): string {
  return excerpt(`${element.name} ${element.attributes.get('type') ?? ''}`);
}
