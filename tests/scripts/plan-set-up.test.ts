import { describe, expect, it } from 'vitest';
import { planForStart, planForTests } from '../../scripts/plan-set-up.mjs';

const bare = {
  platform: 'linux' as const,
  root: false,
  apt: true,
  display: true,
  installed: { chromium: false, firefox: false },
  xvfb: false,
  xdotool: false,
  fonts: false,
  office: false,
};
const both = { chromium: true, firefox: true };

describe('the set-up of the tests', () => {
  it('installs everything that is missing on a Debian where it may', () => {
    expect(planForTests({ ...bare, root: true }).packages).toEqual([
      'chromium',
      'firefox-esr',
      'xvfb',
      'xdotool',
      'fonts-noto-core',
      'fonts-noto-cjk',
      'libreoffice-writer-nogui',
      'libreoffice-calc-nogui',
    ]);
  });

  it('installs nothing that is there already', () => {
    const machine = {
      ...bare,
      root: true,
      installed: both,
      xvfb: true,
      xdotool: true,
      fonts: true,
      office: true,
    };
    expect(planForTests(machine).packages).toEqual([]);
  });

  it('names the one command where it may not install', () => {
    const plan = planForTests({ ...bare, installed: { chromium: true, firefox: false } });
    expect(plan.packages).toEqual([]);
    expect(plan.advice).toContain('sudo apt-get install firefox-esr');
  });
});

describe('the set-up of npm start', () => {
  it('installs browsers where it may, and opens the one that was wished for', () => {
    const plan = planForStart('firefox', true, { ...bare, root: true });
    expect(plan.packages).toContain('firefox-esr');
    expect(plan.browser).toBe('firefox');
  });

  it('uses the browser that is there when none was named', () => {
    const plan = planForStart('chromium', false, { ...bare, installed: { chromium: false, firefox: true } });
    expect(plan.browser).toBe('firefox');
    expect(plan.advice).toContain('Firefox is used');
  });

  it('does not open another browser than the one that was named', () => {
    const plan = planForStart('chromium', true, { ...bare, installed: { chromium: false, firefox: true } });
    expect(plan.browser).toBeNull();
    expect(plan.advice).toContain('apt-get install chromium');
  });

  it('names a download where there is no apt', () => {
    const plan = planForStart('chromium', false, { ...bare, platform: 'darwin', apt: false });
    expect(plan.browser).toBeNull();
    expect(plan.advice).toContain('https://www.google.com/chrome/');
  });

  it('has nothing to say where the browser is there', () => {
    expect(planForStart('chromium', false, { ...bare, installed: both })).toEqual({
      packages: [],
      browser: 'chromium',
      advice: null,
    });
  });
});
