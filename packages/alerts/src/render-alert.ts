import { InvariantError, type ZoneAlert } from '@dawn-patrol/contracts';
import type { AlertFacts } from './alert-facts.ts';
import { alertViewModel, type AlertViewModel } from './alert-view-model.ts';
import { briefHtmlTemplate } from './templates/brief-html-template.ts';
import { briefTextTemplate } from './templates/brief-text-template.ts';
import { compileTemplate } from './templates/compile-template.ts';
import { publicHtmlTemplate } from './templates/public-html-template.ts';
import { publicTextTemplate } from './templates/public-text-template.ts';
import { warningHtmlTemplate } from './templates/warning-html-template.ts';
import { warningTextTemplate } from './templates/warning-text-template.ts';
import { templateVersion } from './template-version.ts';
import { findUntraceable } from './tracing/find-untraceable.ts';
import { readableHtml } from './tracing/readable-html.ts';
import type { BriefView } from './views/brief-view.ts';
import type { PublicView } from './views/public-view.ts';
import type { WarningView } from './views/warning-view.ts';

const briefText: (view: BriefView) => string = compileTemplate(briefTextTemplate, 'text');
const briefHtml: (view: BriefView) => string = compileTemplate(briefHtmlTemplate, 'html');
const publicText: (view: PublicView) => string = compileTemplate(publicTextTemplate, 'text');
const publicHtml: (view: PublicView) => string = compileTemplate(publicHtmlTemplate, 'html');
const warningText: (view: WarningView) => string = compileTemplate(warningTextTemplate, 'text');
const warningHtml: (view: WarningView) => string = compileTemplate(warningHtmlTemplate, 'html');

/**
 * The texts of one decision. The brief always exists; the public and the short text only while a
 * rated, dated, unexpired, valid forecast of this zone is at hand, or an official warning is in
 * force: then they relay the warning alone and give no level. Same facts, same bytes.
 * @throws InvariantError when decision and zone do not belong together, or when a public text says
 * something that no source says: no such text may leave.
 */
export function renderAlert(facts: AlertFacts): ZoneAlert {
  const view = alertViewModel(facts);
  const alert: ZoneAlert = {
    zoneId: facts.zone.id,
    asOf: facts.decision.asOf,
    action: facts.decision.action,
    templateVersion,
    brief: { subject: view.brief.subject, text: briefText(view.brief), html: briefHtml(view.brief) },
    public: publicTexts(view),
    short: view.short,
  };
  refuseUntraceable(alert, facts);
  return alert;
}

function publicTexts({ public: forecast, warning }: AlertViewModel): ZoneAlert['public'] {
  if (forecast !== null) {
    return { subject: forecast.subject, text: publicText(forecast), html: publicHtml(forecast) };
  }
  if (warning === null) return null;
  return { subject: warning.subject, text: warningText(warning), html: warningHtml(warning) };
}

function refuseUntraceable(alert: ZoneAlert, facts: AlertFacts): void {
  if (alert.public === null || alert.short === null) return;
  const { subject, text, html } = alert.public;
  const untraceable = findUntraceable([subject, text, readableHtml(html), alert.short].join('\n'), facts);
  if (untraceable.length > 0) {
    throw new InvariantError(
      `The alert of ${facts.zone.name} says what no source says: ${untraceable.join('; ')}. It may not leave.`,
    );
  }
}
