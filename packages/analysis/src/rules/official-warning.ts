import type { OfficialWarningSettings } from '../policy/rule-settings.ts';
import { mapLayerWarning } from './map-layer-warning.ts';
import { nwsWarnings } from './nws-warnings.ts';
import { matched, notEvaluable, notMatched, type Rule } from './rule.ts';

/**
 * An avalanche warning is in force for the zone: of the National Weather Service, matched by event
 * or code and by public zone, never by severity, which is Unknown on real avalanche warnings; or of
 * avalanche.org's map layer. Either alone is enough, and it holds whether or not there is a forecast.
 * Evidence: `alerts` holds those of the Weather Service, `mapLayer` what the layer says.
 */
export const officialWarning: Rule<OfficialWarningSettings> = {
  id: 'official-warning',
  title: 'An avalanche warning is in force for the zone',
  source: 'Operations ladder, 2026-11-20',
  evaluate({ assessment, settings }) {
    const nws = nwsWarnings(assessment, settings);
    const layer = mapLayerWarning(assessment.bundle);
    if (nws.inForce || layer.inForce) {
      const alerts = nws.inForce ? nws.evidence : { alerts: [] };
      return matched({ ...alerts, ...layer.evidence });
    }
    const evidence = { ...nws.evidence, ...layer.evidence };
    const missing = [...nws.missing, ...layer.missing];
    return missing.length > 0 ? notEvaluable(missing, evidence) : notMatched(evidence);
  },
};
