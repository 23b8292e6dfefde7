import { decisionSchema, zoneAlertSchema, zoneForecastSchema } from '@dawn-patrol/contracts';
import type { z } from 'zod';
import { markupFaults } from './markup-faults.ts';
import { scoreOf, unscored, type Miss, type Outcome, type Scorer } from './scorer.ts';

/** Characters of one text message in the GSM alphabet. */
const SHORT_LENGTH = 160;
const gsm = /^[\n\r @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[\]~|€]*$/;

/** That what leaves is valid: forecast, decision and alert by the schemas of contracts, the HTML, the text message. */
export const scoreExports: Scorer = {
  id: 'exports',
  stage: 'render',
  score({ decided, alert }, outcome) {
    if (alert === undefined && decided?.action === undefined) return unscored;
    return scoreOf([
      ...(outcome.forecast?.ok === true
        ? shapeMisses('forecast', zoneForecastSchema, outcome.forecast.value)
        : []),
      ...shapeMisses('decision', decisionSchema, outcome.decision),
      ...shapeMisses('alert', zoneAlertSchema, outcome.alert),
      ...textMisses(outcome),
    ]);
  },
};

function shapeMisses(what: string, schema: z.ZodType, value: unknown): Miss[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const place = [what, ...issue.path.map(String)].join('.');
    return missOf(what, `${place} by its schema`, issue.message);
  });
}

function textMisses({ alert }: Outcome): Miss[] {
  const { brief, short } = alert;
  return [
    ...markupFaults(brief.html).map((fault) => missOf('alert', 'valid HTML in the brief', fault)),
    ...markupFaults(alert.public?.html ?? '').map((fault) =>
      missOf('alert', 'valid HTML in the public text', fault),
    ),
    ...(short === null || (short.length <= SHORT_LENGTH && gsm.test(short))
      ? []
      : [
          missOf(
            'alert',
            `at most ${SHORT_LENGTH} GSM characters in the short text`,
            `${short.length}: ${short}`,
          ),
        ]),
  ];
}

function missOf(rule: string, expected: string, actual: string): Miss {
  const explanation = `export: expected ${expected}, got ${actual}`;
  return { expected, actual, severity: 'text', explanation, rule };
}
