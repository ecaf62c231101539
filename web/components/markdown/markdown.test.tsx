import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';

const render = (text: string, streaming = false, cut = false) =>
  renderToStaticMarkup(<Markdown text={text} streaming={streaming} cut={cut} />);

test('headings stand right below the one that names who answers, and skip no rank', () => {
  expect(render('# One\n## Two\n### Three')).toContain(
    '<h3 class="md-h1">One</h3><h3 class="md-h2">Two</h3><h4 class="md-h3">Three</h4>',
  );
});

test('lists keep their first number and what is nested in them', () => {
  const html = render('4. four\n   - inner\n5. five\n\n   second paragraph');
  expect(html).toContain('<ol dir="auto" start="4">');
  expect(html.match(/<li>/g)).toHaveLength(3);
  expect(html).toContain('<p>second paragraph</p>');
});

test('done and open tasks are told apart without a form field', () => {
  const html = render('- [x] one\n- [ ] two');
  expect(html).toContain('aria-label="Done"');
  expect(html).toContain('aria-label="To do"');
  expect(html).not.toContain('<input');
});

test('tables keep alignment, and every row, however many', () => {
  const rows = Array.from({ length: 30 }, (_, row) => `| ${row} | **x** |`).join('\n');
  const html = render(`| a | b |\n|:-|-:|\n${rows}`);
  expect(html.match(/<table>/g)).toHaveLength(1);
  expect(html.match(/<tr>/g)).toHaveLength(31);
  expect(html).toContain('<td style="text-align:right"><strong>x</strong></td>');
});

test('code keeps every character and names its language', () => {
  const html = render('```html\n<b>&amp;</b>\n\n  $x$ \\(y\\)\n```');
  expect(html).toContain('<code>&lt;b&gt;&amp;amp;&lt;/b&gt;\n\n  $x$ \\(y\\)</code>');
  expect(html).toContain('<span>html</span>');
});

test('code inside a list item is a code block too', () => {
  const html = render('1. run\n   ```sh\n   echo $A$B\n   ```');
  expect(html).toContain('aria-label="Code, sh"');
  expect(html).toContain('<code>echo $A$B</code>');
});

test('formulas are shown as their source until they are set', () => {
  const html = render('inline $a_b$ and\n\n\\[\na^2\n\\]');
  expect(html).toContain('<code dir="ltr" class="md-tex">a_b</code>');
  expect(html).toContain('<code dir="ltr" class="md-tex md-display">a^2</code>');
});

test('links to the web and to mail open apart and pass nothing on', () => {
  const html = render('[a](https://example.com/x) <mailto:me@example.com> https://b.example');
  expect(html.match(/target="_blank" rel="noopener nofollow"/g)).toHaveLength(3);
  expect(html).not.toContain('md-host');
});

test.each([
  [
    '见 https://a.example/b，然后继续。**粗**。',
    '见 <a>https://a.example/b</a>，然后继续。<strong>粗</strong>。',
  ],
  ['詳細は「https://a.example/b」を参照。', '詳細は「<a>https://a.example/b</a>」を参照。'],
  ['**https://a.example/b**。次', '<strong><a>https://a.example/b</a></strong>。次'],
  ['https://a.example/佐々木 の', '<a>https://a.example/佐々木</a> の'],
  ['`https://a.example/b，c`', '<code>https://a.example/b，c</code>'],
  ['- x\n  ~~~\n  https://a.example/b，c\n  ~~~', '<code>https://a.example/b，c</code>'],
  ['[名](https://a.example/b，c)', '<a>名</a>'],
])('a bare address ends at Chinese and Japanese punctuation: %j', (source, shown) => {
  expect(render(source).replace(/<(a|code) [^>]*>/g, '<$1>')).toContain(shown);
});

test.each([
  ['**重要：**日本語。', '<strong>重要：</strong>日本語。'],
  ['これは**「強調」**の例', 'これは<strong>「強調」</strong>の例'],
  [
    '**注意！**请看**“引用”**和**这个**。',
    '<strong>注意！</strong>请看<strong>“引用”</strong>和<strong>这个</strong>。',
  ],
  ['**강조(強調)**는', '<strong>강조(強調)</strong>는'],
  ['***両方。***次 ~~削除。~~次', '<em><strong>両方。</strong></em>次 <del>削除。</del>次'],
  ['これは**`code`**です', 'これは<strong><code dir="ltr">code</code></strong>です'],
  ['\\*例：\\*次 と `**例：**次`', '*例：*次 と <code dir="ltr">**例：**次</code>'],
])('emphasis beside Chinese, Japanese and Korean punctuation is shown: %j', (source, shown) => {
  for (const cut of [false, true]) expect(render(source, false, cut)).toBe(render('x').replace('x', shown));
});

test.each(['总价=单价*（数量+1）*折扣', '面积=2*（3+4）*5'])(
  'a sign of multiplication beside Chinese punctuation is no emphasis: %j',
  (source) => {
    expect(render(source)).toBe(render('x').replace('x', source));
  },
);

test('no mark of an emphasis stays where there is none', () => {
  const sources = [
    '[x](https://a.example/例：*x)',
    '<b>例：**x</b>',
    '    例：**次',
    '例：**次',
    '| 例：**次 |\n|-|',
  ];
  for (const source of sources) expect(render(source)).not.toMatch(/[\uE000-\uE003]|%EE/);
});

test.each([
  [
    '[1]: https://a.com\n[2]: https://b.com "Two"\nBoth were read.',
    '[1]: https://a.com[2]: https://b.com "Two"Both were read.',
  ],
  ['> [a]: https://x.com', '[a]: https://x.com'],
  ['See [this][1].\n\n[1]: https://a.com', 'See [this][1].[1]: https://a.com'],
  ['- See [this][1].\n\n  [1]: https://a.com', 'See [this][1].[1]: https://a.com'],
])('definitions of links are shown, and their addresses can be followed: %j', (source, words) => {
  for (const streaming of [true, false]) {
    const html = render(source, streaming);
    expect(html.replace(/<[^>]*>|\n/g, '').replaceAll('&quot;', '"')).toBe(words);
    expect(html).toContain(`<a href="https://${/https:..([a-z]\.com)/.exec(source)?.[1]}/"`);
  }
});

test.each(['$\\text{paypal.com}$', '**$x$**', '![paypal.com](https://a.example/a.png)'])(
  'a link named %s says where it leads',
  (name) => {
    expect(render(`[${name}](https://evil.example)`)).toContain('<bdi class="md-host">evil.example</bdi>');
  },
);

test('an image is a link that names its host', () => {
  const html = render('![chart](https://evil.example/p.png?q=secret)');
  expect(html).toContain('>Image: <bdi>chart</bdi></a><bdi class="md-host">evil.example</bdi>');
  expect(html).not.toContain('<img');
});

test('what is still being written is shown closed, and as it is once it is finished', () => {
  expect(render('so **bo', true)).toContain(
    '<strong>bo<span aria-hidden="true" class="caret"></span></strong>',
  );
  expect(render('so **bo')).toContain('so **bo');
});

test.each([
  ['prose', 'so **bo', '<p>so <strong>bo</strong></p>'],
  ['a list', '- *a\n- **b', '<li>*a</li><li><strong>b</strong></li>'],
  ['a table', '| a |\n|---|\n| **b', '<td><strong>b</strong></td>'],
  ['a formula', '$$\na_{i', '<code dir="ltr" class="md-tex md-display">a_{i</code>'],
  ['code', '```\nx', '<code>x</code>'],
  ['a bare number', 'It is\n\n42', '<p>42</p>'],
])('what broke off in %s looks as it did while it was written', (_name, source, end) => {
  const html = render(source, false, true);
  expect(html).toContain(end);
  expect(html).not.toContain('caret');
});

test.each([
  ['a paragraph', 'one\n\ntwo', 'two<span'],
  ['a list', '- a\n- b\n  - c', '<li>c<span'],
  ['a table', '| a |\n|---|\n| b', '<td>b<span'],
  ['code', '```\nx', 'x<span'],
  ['a quote', '> quoted', 'quoted<span'],
  ['a link', 'see [it](https://a.b)', '</a><span'],
])('the caret stands behind the last word of %s', (_name, source, end) => {
  expect(render(source, true)).toContain(`${end} aria-hidden="true" class="caret">`);
  expect(render(source)).not.toContain('caret');
});

test('text that cannot be read in bounded time is shown as it is', () => {
  expect(render('>'.repeat(20_000))).toContain(`<p class="md-plain">${'&gt;'.repeat(20_000)}</p>`);
});

test.each([
  ['a bullet with a tab', '-\tone\n  - two', '<li>one</li><li>two</li>'],
  ['a number with a tab', '1.\tone\n   1. two', '<li>one</li><li>two</li>'],
  ['what a tab makes part of an item', '-\tone\n\n\tmore\n\t- two', '<p>more</p>'],
  ['rows behind one that a deep indent cuts off', '| a |\n|---|\n| b |\n    | c |\n| d |', '| d |'],
  ['rows behind one that a tab cuts off', '| a |\n|---|\n| b |\n\t| c |\n| d |', '| d |'],
  ['rows behind one that HTML cuts off', '| a |\n|---|\n| b |\n<div>\n| d |', '| d |'],
])('%s is not lost', (_name, source, words) => {
  expect(render(source)).toContain(words);
});

/** Pseudo-random numbers that are the same in every run. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test('no word of an answer is lost, whatever Markdown makes of its lines', () => {
  const roll = createDice(7);
  const pick = (parts: readonly string[]) => parts[roll(parts.length)] ?? '';
  const indents = ['', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t'];
  const marks = ['- ', '-\t', '*   ', '-     ', '1. ', '1.\t', '2) ', '> ', '>', '# ', '| ', '<div>', '**'];
  const others = ['', '', '---', '|---|', '```', '~~~', '$$', '-', '<div>'];
  for (let round = 0; round < 200; round++) {
    const words: string[] = [];
    const lines = Array.from({ length: 2 + roll(8) }, () => {
      if (roll(4) === 0) return pick(indents) + pick(others);
      const word = `w${words.length}x`;
      words.push(word);
      return (
        pick(indents) +
        (roll(8) === 0 ? '' : pick(marks)) +
        (roll(4) === 0 ? pick(marks) : '') +
        word +
        pick(['', '', ' |', '  ', '**'])
      );
    });
    const source = lines.join('\n');
    for (const streaming of [true, false]) {
      const html = render(source, streaming);
      expect(
        words.filter((word) => !html.includes(word)),
        JSON.stringify(source),
      ).toEqual([]);
    }
  }
});

const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  'javascript&#58;alert(1)',
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://x/y',
  'file:///etc/passwd',
  'ftp://example.com',
  'about:blank',
  'view-source:https://x.y',
  'intent://x#Intent;scheme=http;end',
  '//evil.example',
  '/setup',
  '\\\\evil.example',
  '#top',
  '?q',
];

const markups = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<img/src="x"/onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><script>alert(1)</script>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="javascript:alert(1)">',
  '<embed src="javascript:alert(1)">',
  '<base href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example">',
  '<style>@import url(https://evil.example)</style>',
  '<form action="https://evil.example"><input name=q><button>Go</button></form>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<div style="background:url(https://evil.example)">',
  '<video><source onerror=alert(1)>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?><script>alert(1)</script>',
  'text <b onmouseover=alert(1)>bold</b>',
  '> <script>alert(1)</script>',
  '- <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '```html"><script>alert(1)</script>\nx\n```',
  '```"onmouseover="alert(1)\nx\n```',
  '$<script>alert(1)</script>$',
  '$$<img src=x onerror=alert(1)>$$',
  '`\uE0000<script>alert(1)</script>`',
  '[^1]: <script>alert(1)</script>\n\n[^1]',
  '[<script>alert(1)</script>](https://example.com)',
  '![<img src=x onerror=alert(1)>](https://example.com/a.png)',
  '![x](https://example.com/a.png "onerror=alert(1)")',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x][y]\n\n[y]: https://evil.example/a.png',
  '[x](https://example.com "title\\" onclick=alert(1)")',
];

const hostile = [
  ...markups,
  ...schemes.flatMap((url) => [
    `[x](${url})`,
    `[x](<${url}>)`,
    `![x](${url})`,
    `<${url}>`,
    `[x][y]\n\n[y]: ${url}`,
  ]),
];

test('nothing a model writes runs, loads or leads where it must not', () => {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  for (const source of [...hostile, hostile.join('\n\n')]) {
    for (const streaming of [true, false]) {
      const html = render(source, streaming);
      for (const [, name = '', rest = ''] of html.matchAll(
        /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g,
      )) {
        elements.add(name);
        for (const [, attribute = ''] of rest.matchAll(/\s([\w:-]+)(?==)/g)) attributes.add(attribute);
        const href = / href="([^"]*)"/.exec(rest)?.[1];
        if (href !== undefined) expect(href, source).toMatch(/^(?:https?:\/\/|mailto:)/);
      }
    }
  }
  const allowed =
    'div p h3 h4 h5 h6 a bdi span strong em del code pre figure figcaption button svg path rect ul ol li fieldset table thead tbody tr th td blockquote br hr';
  expect([...elements].filter((name) => !allowed.split(' ').includes(name))).toEqual([]);
  expect([...attributes].filter((name) => /^on|^src|srcdoc|action|formaction|xlink/.test(name))).toEqual([]);
});

const floods: [string, string][] = [
  ...[
    '>',
    '*',
    '_',
    '[',
    '![',
    '`',
    '~',
    '<',
    '(',
    '- ',
    '1. ',
    '# ',
    '|',
    '$',
    '\\(',
    '\\[',
    '**a ',
    '[a](',
    'a*b_',
    '](',
    '* a\n',
    '> a\n',
    '\n',
    '    ',
    '<a href=',
  ].map((part): [string, string] => [JSON.stringify(part), part.repeat(20_000 / part.length)]),
  ['100 k spaces before a letter', `${' '.repeat(100_000)}x`],
  ['100 k spaces in a row of dashes', `| a\n|-${' '.repeat(100_000)}x`],
  ['a line of 100 k characters', 'x'.repeat(100_000)],
  ['10 k combining marks', `a${'\u0301'.repeat(10_000)}`],
  ['deep indentation', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['a formula bomb', `$$\\def\\a{${'\\a\\a'.repeat(50)}}\\a$$`],
  ['a fence of 100 k characters', `\`\`\`js\n${'a();\n'.repeat(20_000)}`],
];

test.each(floods)('20 k of %s are shown in bounded time, streaming or not', (_name, source) => {
  for (const streaming of [true, false]) expect(render(source, streaming)).toContain('class="md"');
});
