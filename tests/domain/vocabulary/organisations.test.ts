import { describe, expect, it } from 'vitest';
import { organisationPattern, ORGANISATIONS } from '../../../domain/vocabulary/organisations';

describe('the organisations on offer', () => {
  it('are about forty, none of them twice or within another', () => {
    expect(ORGANISATIONS.length).toBeGreaterThan(35);
    expect(ORGANISATIONS.length).toBeLessThan(50);
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
