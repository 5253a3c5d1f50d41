import fc from 'fast-check';

/** A run of the tests is the same every time; `FAST_CHECK_SEED` looks elsewhere, and a counter-example becomes a test of its own. */
fc.configureGlobal({ seed: Number(import.meta.env['FAST_CHECK_SEED'] ?? 20_261_124) });
