import {
  succeed,
  type Note,
  type Result,
  type SourceFailure,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import { mismatch } from '../nws-failure.ts';
import { readXml } from '../xml/read-xml.ts';
import { childrenNamed, textOfChild, type XmlElement } from '../xml/xml-element.ts';
import { capEnvelope, capFields, isCap, namesAnEvent, placeCodes } from './cap-fields.ts';
import { readAlertFeatures } from './read-alert-features.ts';

const expected = 'a CAP alert of the National Weather Service';

/**
 * One alert of the Common Alerting Protocol 1.1 or 1.2, read as those of `parseNwsAlerts`. Each
 * `info` block is an alert with the message's identifier; blocks in another language than English
 * are left out when there is an English one. The areas of a block are put together.
 *
 * One message is not the list of the alerts in force: `complete` is false, with a note, and
 * `updatedAt` is when the message was sent.
 * Failures: those of reading XML (at most 500,000 characters), and `schema-mismatch` for other documents and for
 * a message that names no event.
 */
export function parseNwsCap(payload: unknown): Result<WeatherAlerts, SourceFailure> {
  const xml = readXml(payload, expected);
  if (!xml.ok) return xml;
  const { root } = xml.value;
  if (root.name !== 'alert' || !isCap(root)) {
    return mismatch(`${expected}, version 1.1 or 1.2`, `the element ${root.name}`);
  }
  const blocks = childrenNamed(root, 'info').filter(namesAnEvent);
  const english = blocks.filter(isEnglish);
  const used = english.length > 0 ? english : blocks;
  const { alerts, notes } = readAlertFeatures(used.map((info) => toFeature(root, info)));
  if (alerts.length === 0) return mismatch(`${expected} with an event`, 'none', 'alert.info');
  return succeed({
    updatedAt: alerts[0]?.sentAt ?? null,
    complete: false,
    alerts,
    notes: [...xml.value.notes, singleAlert, ...noteLanguages(blocks, used), ...notes],
  });
}

const singleAlert: Note = {
  code: 'alert-single',
  message: 'This is one message, not the list of the alerts in force.',
};

function isEnglish(info: XmlElement): boolean {
  return /^en\b/i.test(textOfChild(info, 'language') ?? 'en-US');
}

function noteLanguages(blocks: readonly XmlElement[], used: readonly XmlElement[]): Note[] {
  const left = blocks.length - used.length;
  if (left === 0) return [];
  return [{ code: 'alert-language', message: `${left} blocks in other languages were left out.` }];
}

function toFeature(root: XmlElement, info: XmlElement): object {
  const areas = childrenNamed(info, 'area');
  const descriptions = areas.flatMap((area) => textOfChild(area, 'areaDesc') ?? []);
  const properties = {
    ...capFields(info),
    ...capEnvelope(root),
    id: textOfChild(root, 'identifier'),
    headline: textOfChild(info, 'headline'),
    areaDesc: descriptions.join('; '),
    geocode: { UGC: areas.flatMap((area) => placeCodes(area).get('UGC') ?? []) },
  };
  return { properties };
}
