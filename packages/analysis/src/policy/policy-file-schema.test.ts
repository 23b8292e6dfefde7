import { describe, expect, it } from 'vitest';
import { policyFileSchema } from './policy-file-schema.ts';
import { policySchema } from './policy-schema.ts';

describe('the schema for editors', () => {
  const schema = policyFileSchema();

  it('knows every field of a policy, and refuses others', () => {
    const fields = Object.keys(policySchema.shape);
    expect(Object.keys(schema.properties ?? {})).toEqual([...fields, '$schema', 'extends']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('wants a whole policy, or one that extends another and says who it is', () => {
    expect(schema.required).toEqual(['id', 'title', 'version', 'effectiveFrom']);
    expect(schema.anyOf).toEqual([{ required: ['extends'] }, { required: Object.keys(policySchema.shape) }]);
  });

  it('lets a rule be named by its id, and wants value, unit and source of each number', () => {
    expect(schema).toMatchObject({
      properties: {
        rules: { items: { anyOf: expect.arrayContaining([{ type: 'string' }]) } },
        coherence: { properties: { maximumSpread: { required: ['value', 'unit', 'source'] } } },
      },
    });
    expect(JSON.stringify(schema)).not.toContain('"required":[]');
  });
});
