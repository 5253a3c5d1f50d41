import { expect, it } from 'vitest';
import { isPressRelease } from '../../../domain/document/is-press-release';

it.each([
  '/en/press-releases/2024/05/merrow',
  '/latest/press-release/2024/merrow/',
  '/fr/communiqu%C3%A9s-de-presse/merrow',
  '/presse/pressemitteilungen/merrow',
  '/presse/presseerkl%C3%A4rung/merrow',
  '/es/comunicados/merrow',
  '/notas-de-prensa/merrow',
  '/pt/comunicados-de-imprensa/merrow',
  '/ru/пресс-релизы/merrow',
  '/ar/بيانات-صحفية/merrow',
  '/ja/プレスリリース/merrow',
  '/zh/新闻稿/merrow',
])('is one where a section says so: %s', (path) => {
  expect(isPressRelease(`https://observatory.example${path}`)).toBe(true);
});

it.each([
  '/news/merrow',
  '/press/freedom-in-merrow',
  '/news/on-press-releases-and-truth',
  '/report/%E0%A4%A',
  '/',
])('is none elsewhere: %s', (path) => {
  expect(isPressRelease(`https://observatory.example${path}`)).toBe(false);
});
