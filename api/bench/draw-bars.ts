interface Bar {
  readonly name: string;
  readonly value: number;
  /** Written after the bar. */
  readonly label: string;
}

const width = 720;
const rowHeight = 34;
const top = 52;
const namesWidth = 240;
const labelsWidth = 110;

/** Horizontal bars as an SVG picture that is legible on light and dark pages. */
export function drawBars(title: string, bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const rows = bars.flatMap(({ name, value, label }, index) => {
    const y = top + index * rowHeight;
    const length = Math.round((value / longest) * (width - namesWidth - labelsWidth));
    return [
      `<text x="${namesWidth - 10}" y="${y + 16}" text-anchor="end">${escapeMarkup(name)}</text>`,
      `<rect x="${namesWidth}" y="${y}" width="${length}" height="22" rx="3"${name.startsWith('ModelHub') ? ' class="ours"' : ''}/>`,
      `<text x="${namesWidth + length + 8}" y="${y + 16}">${escapeMarkup(label)}</text>`,
    ];
  });
  const height = top + bars.length * rowHeight + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(title)}">`,
    '<style>text{font:14px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600}rect{fill:#9aa4b2}.ours{fill:#2f6fed}',
    '@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#6e7681}.ours{fill:#5b8dff}}</style>',
    `<text class="title" x="10" y="26">${escapeMarkup(title)}</text>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
