import { describe, expect, it } from 'vitest';
import { isPaintedAt, parsePaintingSetting } from '../../../domain/reading/painting-setting';

describe('where highlights are shown on the original page', () => {
  it('is nowhere until it was asked for, whatever is stored', () => {
    for (const stored of [
      undefined,
      null,
      7,
      'on',
      [],
      { everywhere: 'yes', sites: 'all' },
      { sites: [1] },
    ]) {
      const setting = parsePaintingSetting(stored);
      expect(setting).toEqual({ everywhere: false, sites: [] });
      expect(isPaintedAt(setting, 'https://www.observatory.example/report')).toBe(false);
    }
  });

  it('is on the chosen sites and no others', () => {
    const setting = parsePaintingSetting({
      sites: ['https://www.observatory.example/*', 'https://*.reports.example/*'],
    });
    expect(isPaintedAt(setting, 'https://www.observatory.example/report?id=1')).toBe(true);
    expect(isPaintedAt(setting, 'https://reports.example/')).toBe(true);
    expect(isPaintedAt(setting, 'https://old.reports.example/')).toBe(true);
    expect(isPaintedAt(setting, 'http://www.observatory.example/report')).toBe(false);
    expect(isPaintedAt(setting, 'https://observatory.example/')).toBe(false);
    expect(isPaintedAt(setting, 'https://badreports.example/')).toBe(false);
    expect(isPaintedAt(setting, 'https://other.example/https://reports.example/')).toBe(false);
    expect(isPaintedAt({ everywhere: true, sites: [] }, 'https://other.example/')).toBe(true);
  });
});
