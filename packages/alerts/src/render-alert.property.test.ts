import { zoneAlertSchema } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { renderAlert } from './render-alert.ts';
import { anyFacts, factsInForce } from './testing-arbitraries.ts';

vi.setConfig({ testTimeout: 60_000 });

const gsmAscii = /^[A-Za-z0-9 .,:/()-]*$/;

describe('renderAlert, for any forecast in force', () => {
  it('says only what it can trace, in every zone, at every level, with every mix of problems', () => {
    fc.assert(
      fc.property(factsInForce, (facts) => {
        expect(renderAlert(facts).public).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the short text within 160 characters of the GSM alphabet', () => {
    fc.assert(
      fc.property(factsInForce, (facts) => {
        const { short } = renderAlert(facts);
        expect(short?.length).toBeLessThanOrEqual(160);
        expect(short).toMatch(gsmAscii);
      }),
      { numRuns: 150 },
    );
  });

  it('never says safe, and always links the official page in every public text', () => {
    fc.assert(
      fc.property(factsInForce, (facts) => {
        const alert = renderAlert(facts);
        const texts = [alert.public?.text ?? '', alert.public?.html ?? '', alert.short ?? ''];
        for (const text of texts) {
          expect(text.replaceAll(/"[^"]*" \(the center's/g, '')).not.toMatch(/\bsafe/i);
          expect(text).toContain(facts.zone.officialUrl.replace('https://', ''));
          expect(text).toContain('not a forecast');
        }
      }),
    );
  });
});

describe('renderAlert, for any facts at all', () => {
  it('always has a brief that fits the contract, and the same one twice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const alert = renderAlert(facts);
        expect(zoneAlertSchema.parse(alert)).toEqual(renderAlert(facts));
        expect(alert.brief.text).toContain(facts.zone.name);
      }),
    );
  });

  it('lets no upstream text add a tag, a line to a subject, or a control character', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const alert = renderAlert(facts);
        for (const texts of [alert.brief, alert.public].filter((one) => one !== null)) {
          expect(texts.subject).not.toMatch(/\p{C}/u);
          expect(texts.text.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
          expect(texts.html).not.toMatch(/<(?:script|img|iframe)|\son\w+=/i);
          expect(texts.text).not.toContain('<script');
        }
      }),
    );
  });

  it('has public and short texts together or not at all', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const alert = renderAlert(facts);
        expect(alert.short === null).toBe(alert.public === null);
      }),
    );
  });
});
