import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Theme = 'light' | 'dark';
type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const hues = Array.from({ length: 36 }, (_, index) => index * 10);

test('text colours keep 4.5:1 on every surface they may stand on, in both themes', () => {
  const surfaces = ['paper', 'raised', 'sunken'];
  const texts = ['ink', 'muted', 'faint', 'ok', 'warn', 'bad'];
  expect(failures(texts, surfaces, 4.5)).toEqual([]);
});

test('state colours keep 4.5:1 on their own wash', () => {
  for (const state of ['warn', 'bad']) {
    expect(failures([state, 'ink', 'muted'], [`${state}-wash`], 4.5)).toEqual([]);
  }
});

test('found words keep 4.5:1 on their mark', () => {
  expect(failures(['ink'], ['found'], 4.5)).toEqual([]);
});

test('control outlines keep 3:1 on paper and raised', () => {
  expect(failures(['outline'], ['paper', 'raised'], 3)).toEqual([]);
});

test('what a chart draws keeps 3:1 on paper and raised', () => {
  const series = ['1', '2', '3', '4', '5', '6', 'rest'].map((name) => `series-${name}`);
  expect(failures(series, ['paper', 'raised'], 3)).toEqual([]);
});

test('the accent keeps 4.5:1 as text and under paper-coloured text, whatever the hue', () => {
  for (const hue of hues) {
    expect(
      failures(['accent'], ['paper', 'raised', 'sunken', 'accent-wash'], 4.5, hue),
      `hue ${hue}`,
    ).toEqual([]);
  }
});

function failures(texts: string[], surfaces: string[], least: number, hue = 0): string[] {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    for (const text of texts) {
      for (const surface of surfaces) {
        const ratio = contrast(token(text, theme, hue), token(surface, theme, hue));
        if (ratio < least) found.push(`${theme}: ${text} on ${surface} is ${ratio.toFixed(2)}`);
      }
    }
  }
  return found;
}

function token(name: string, theme: Theme, hue: number): Oklch {
  const pattern = new RegExp(
    `--${name}: light-dark\\(oklch\\(([^)]*(?:var\\([^)]*\\))?)\\), oklch\\(([^)]*(?:var\\([^)]*\\))?)\\)\\)`,
  );
  const found = pattern.exec(css);
  const value = theme === 'light' ? found?.[1] : found?.[2];
  if (value === undefined) throw new Error(`no token --${name}`);
  const [lightness = 0, chroma = 0, angle = 0] = value
    .replace('var(--accent-hue)', String(hue))
    .split(' ')
    .map(Number);
  return [lightness, chroma, angle];
}

function contrast(one: Oklch, other: Oklch): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** Relative luminance after clipping to sRGB, as a screen would show it. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
