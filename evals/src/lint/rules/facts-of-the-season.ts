import { rawProducts, type RawProduct } from '../../golden/raw-products.ts';
import type { CaseRule } from '../case-rule.ts';
import type { Fault } from '../lint-finding.ts';
import type { SeasonFact } from '../season-facts.ts';

/** What an observed case calls published is what the season's facts have: rating, rose, problems. */
export const factsOfTheSeason: CaseRule = {
  id: 'facts-of-the-season',
  title: 'Observed products agree with golden/season',
  check({ description, input }, { season }) {
    if (description.labelKind !== 'observed-forecast' || description.againstSeason !== undefined) return [];
    return (['uac', 'previousUac'] as const).flatMap((member) =>
      rawProducts(input[member]).flatMap((product) => {
        const fact = product.productId === null ? undefined : season.get(product.productId);
        return fact === undefined ? [] : differences(member, product, fact);
      }),
    );
  },
};

function differences(member: string, product: RawProduct, fact: SeasonFact): Fault[] {
  const problems = fact.problems.flatMap(({ slot, name, rose }) => {
    const own = product.problems.find((each) => each.slot === slot);
    return [
      compare(`avalanche_problem_${slot}`, own?.name, name),
      compare(`danger_rose_${slot}`, own?.rose, rose),
    ];
  });
  const own = [
    compare('overall_danger_rating', product.rating, fact.overallDangerRating),
    compare('overall_danger_rose', product.rose, fact.overallDangerRose),
  ];
  return [...own, ...problems].flatMap((difference): Fault[] =>
    difference === null
      ? []
      : [
          {
            field: `input.json: ${member}, product ${fact.nid}, ${difference.field}`,
            expected: `as published, ${difference.published}`,
            got: difference.written,
            remedy:
              'carry the fact over as it is in golden/season/forecasts.ndjson, or say in case.json under againstSeason why it differs',
          },
        ],
  );
}

function compare(field: string, written: unknown, published: string | null) {
  const own = typeof written === 'string' && written.trim() !== '' ? written.trim() : null;
  if (own === published || (own ?? untouched) === (published ?? untouched)) return null;
  return { field, published: String(published), written: String(own) };
}

/** A rose that marks nothing says no more than none. */
const untouched = Array.from({ length: 24 }, () => '0').join(',');
