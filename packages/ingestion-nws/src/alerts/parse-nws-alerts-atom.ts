import {
  readInstant,
  succeed,
  type Result,
  type SourceFailure,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import { mismatch } from '../nws-failure.ts';
import { readXml } from '../xml/read-xml.ts';
import { childrenNamed, textOfChild, type XmlElement } from '../xml/xml-element.ts';
import { capEnvelope, capFields, isCap, placeCodes } from './cap-fields.ts';
import { readAlertFeatures } from './read-alert-features.ts';

const expected = 'an Atom list of alerts of the National Weather Service';
const atomNamespace = 'http://www.w3.org/2005/Atom';

/** What the older service puts in a list that is otherwise empty. */
const emptyListTitle = /^there are no active watches, warnings or advisories/i;

/**
 * The alerts of an Atom list with children of the Common Alerting Protocol 1.1 or 1.2, read as
 * those of `parseNwsAlerts`: the same alert comes out the same from either list. `updatedAt` is the
 * feed's own. A list without entries, or with only the entry that says so, is the news that no
 * alert is in force.
 * Failures: those of reading XML (at most 500,000 characters), and `schema-mismatch` for other documents and for
 * a list of which nothing can be read.
 */
export function parseNwsAlertsAtom(payload: unknown): Result<WeatherAlerts, SourceFailure> {
  const xml = readXml(payload, expected);
  if (!xml.ok) return xml;
  const { root } = xml.value;
  if (root.name !== 'feed' || root.namespace !== atomNamespace) {
    return mismatch(`${expected} with the element feed`, `the element ${root.name}`);
  }
  const entries = childrenNamed(root, 'entry').filter((entry) => !saysThatNoneIsActive(entry));
  const { alerts, notes } = readAlertFeatures(entries.map(toFeature));
  if (alerts.length === 0 && entries.length > 0) {
    return mismatch(`${expected} with at least one readable entry`, entries, 'feed.entry');
  }
  const goesOn = childrenNamed(root, 'link').some((link) => link.attributes.get('rel') === 'next');
  if (goesOn) {
    const message = 'The list goes on at another address: alerts are missing.';
    notes.push({ code: 'alerts-incomplete', message });
  }
  return succeed({
    updatedAt: readInstant(textOfChild(root, 'updated')),
    complete: !goesOn && alerts.length === entries.length,
    alerts,
    notes: [...xml.value.notes, ...notes],
  });
}

function saysThatNoneIsActive(entry: XmlElement): boolean {
  return emptyListTitle.test(textOfChild(entry, 'title') ?? '') && !entry.children.some(isCap);
}

/** An entry in the form of a GeoJSON Feature. Older lists tell when an alert was sent by `published` alone. */
function toFeature(entry: XmlElement): object {
  const cap: XmlElement = { ...entry, children: entry.children.filter(isCap) };
  const envelope = capEnvelope(cap);
  const properties = {
    ...capFields(cap),
    ...envelope,
    sent: envelope['sent'] ?? textOfChild(entry, 'published'),
    id: textOfChild(entry, 'id'),
    headline: textOfChild(entry, 'title'),
    areaDesc: textOfChild(cap, 'areaDesc'),
    geocode: Object.fromEntries(placeCodes(cap)),
  };
  return { properties };
}
