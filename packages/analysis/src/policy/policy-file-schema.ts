import { z } from 'zod';
import { policySchema } from './policy-schema.ts';

const identity: ReadonlySet<string> = new Set(['id', 'title', 'version', 'effectiveFrom']);

/**
 * The JSON Schema of a policy file, for editors: a whole policy, or one that extends another and
 * then says only what differs. It knows names, units and types; `loadPolicy` alone judges the whole.
 */
export function policyFileSchema(): z.core.JSONSchema.BaseSchema {
  const file = policySchema.extend({ $schema: z.string(), extends: z.string() });
  const schema = z.toJSONSchema(file, { io: 'input', override: ({ jsonSchema }) => relax(jsonSchema) });
  const fields = Object.keys(policySchema.shape);
  return {
    ...schema,
    title: 'A policy of Dawn Patrol',
    anyOf: [{ required: ['extends'] }, { required: fields }],
  };
}

/** Only who the policy is, which rule it is, and a number's own parts stay required; a rule may be an id alone. */
function relax(schema: z.core.JSONSchema.BaseSchema): void {
  const { properties = {}, required = [], oneOf } = schema;
  if (!('unit' in properties)) schema.required = required.filter((name) => identity.has(name));
  if (schema.required?.length === 0) delete schema.required;
  if (oneOf !== undefined) {
    schema.anyOf = [{ type: 'string' }, ...oneOf];
    delete schema.oneOf;
  }
}
