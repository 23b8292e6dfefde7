import { z } from 'zod';

const anything = z.unknown().optional();

/** What the map layer says of one zone. Geometry, colours and travel advice are not read. */
const rawZonePropertiesSchema = z.object({
  center_id: anything,
  slug: anything,
  name: anything,
  danger: anything,
  danger_level: anything,
  warning: anything,
  off_season: anything,
  start_date: anything,
  end_date: anything,
  link: anything,
});
export type RawZoneProperties = z.infer<typeof rawZonePropertiesSchema>;

export const rawFeatureSchema = z.object({ properties: rawZonePropertiesSchema });

/** `GET /v2/public/products/map-layer/UAC`: GeoJSON, one feature a zone. */
export const rawMapLayerSchema = z.object({ features: z.array(z.unknown()) });
