import type { Colour } from '../annotation/colour';

/** For programs and paper: dark enough to be seen as a line on white. */
export const COLOUR_HEX: Readonly<Record<Colour, string>> = {
  violation: '#a87b00',
  victim: '#b3261e',
  perpetrator: '#1f5fa8',
  source: '#3d7a1f',
  response: '#7142a8',
};
