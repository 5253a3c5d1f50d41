import { describe, expect, it } from 'vitest';
import {
  INTERNATIONAL,
  ORGANISATION_GROUPS,
  organisationPattern,
  ORGANISATIONS,
  organisationsOf,
} from '../../../domain/vocabulary/organisations';

describe('the organisations on offer', () => {
  it('are about forty international ones and some of each region, none of them twice or within another', () => {
    const international = ORGANISATIONS.filter(({ group }) => INTERNATIONAL.has(group));
    expect(international.length).toBeGreaterThan(35);
    expect(international.length).toBeLessThan(50);
    for (const group of ORGANISATION_GROUPS) expect(organisationsOf(group).length).toBeGreaterThan(1);
    for (const one of ORGANISATIONS) {
      const within = ORGANISATIONS.filter(({ domain }) => `.${one.domain}`.endsWith(`.${domain}`));
      expect(within).toEqual([one]);
    }
  });

  it('make patterns that a browser understands', () => {
    for (const one of ORGANISATIONS)
      expect(organisationPattern(one)).toMatch(/^https:\/\/\*\.([a-z0-9-]+\.)+[a-z]+\/\*$/);
  });
});
