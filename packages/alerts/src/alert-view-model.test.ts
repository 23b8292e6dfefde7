import { zoneOf } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { alertViewModel } from './alert-view-model.ts';
import { briefHtmlTemplate } from './templates/brief-html-template.ts';
import { briefTextTemplate } from './templates/brief-text-template.ts';
import { compileTemplate } from './templates/compile-template.ts';
import { publicHtmlTemplate } from './templates/public-html-template.ts';
import { publicTextTemplate } from './templates/public-text-template.ts';
import { warningHtmlTemplate } from './templates/warning-html-template.ts';
import { warningTextTemplate } from './templates/warning-text-template.ts';
import { buildDecision, warningStep } from './testing-decision.ts';

const facts = {
  decision: buildDecision({ steps: [warningStep()] }),
  forecast: buildForecast({ problems: [buildProblem()] }),
  zone: zoneOf('salt-lake'),
};
const view = alertViewModel(facts);
const { warning } = alertViewModel({ ...facts, forecast: null });

/** Fields that a template places, top level only. */
function fieldsOf(template: string): string[] {
  const sections = template.replaceAll(/\{\{#(\w+)\}\}[\s\S]*\{\{\/\1\}\}/g, '{{$1}}');
  return [...new Set([...sections.matchAll(/\{\{(\w+)\}\}/g)].map(([, field]) => field ?? ''))];
}

describe('alertViewModel and its templates', () => {
  it.each([
    ['brief text', briefTextTemplate, view.brief],
    ['brief HTML', briefHtmlTemplate, view.brief],
    ['public text', publicTextTemplate, view.public ?? {}],
    ['public HTML', publicHtmlTemplate, view.public ?? {}],
    ['warning text', warningTextTemplate, warning ?? {}],
    ['warning HTML', warningHtmlTemplate, warning ?? {}],
  ])('the %s throws for each field that the view model lacks', (_, template, complete) => {
    const render = compileTemplate(template, 'html');
    expect(render(complete)).not.toBe('');
    expect(fieldsOf(template).length).toBeGreaterThan(4);
    for (const field of fieldsOf(template)) {
      const incomplete = Object.fromEntries(Object.entries(complete).filter(([name]) => name !== field));
      expect(() => render(incomplete)).toThrow(`"${field}" not defined`);
    }
  });

  it('holds finished strings only: no number, date or null is left for a template to word', () => {
    const seen = new Set<string>();
    JSON.stringify([view.brief, view.public, warning, view.short], (_, value: unknown) => {
      seen.add(value === null ? 'null' : typeof value);
      return value;
    });
    expect([...seen].toSorted()).toEqual(['object', 'string']);
  });
});
