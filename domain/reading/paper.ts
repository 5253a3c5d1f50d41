/** The ground of each theme, the same as `--paper` in the styles: for what is painted before any style is there. */
export const PAPER = { light: '#fbfaf6', sepia: '#f4ecd8', dark: '#1b1b1d' } as const;
