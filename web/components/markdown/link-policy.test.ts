import { expect, test } from 'vitest';
import { imageLink, safeLink } from './link-policy.ts';

test.each(['https://example.com/a?b#c', 'http://example.com/', 'mailto:me@example.com'])(
  '%s may be followed',
  (url) => {
    expect(safeLink(url, 'text')).toEqual({ href: url, host: null });
  },
);

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.com',
  '//example.com',
  '/setup',
  '#a',
  '',
])('%j is only text', (url) => {
  expect(safeLink(url, 'text')).toBeNull();
});

test.each([
  ['https://paypal.com@evil.example/', 'pay'],
  ['https://xn--pypal-4ve.com/', 'pay'],
  ['https://раураl.com/', 'pay'],
  ['http://127.0.0.1:8080/', 'here'],
  ['http://[::1]/', 'here'],
  ['https://evil.example/', 'https://paypal.com/login'],
  ['https://evil.example/', 'paypal.com'],
  ['https://example.com.evil.example/', 'example.com'],
  ['https://evil.example/', 'pay\u202Emoc.lapyap'],
  ['https://evil.example/', 'google\u2024com'],
  ['https://evil.example/', 'google\u3002com'],
  ['https://evil.example/', 'google\uFF61com'],
  ['https://evil.example/', 'google\uFF0Ecom'],
  ['https://evil.example/', 'google\uFE52com'],
  ['https://evil.example/', '\uFF47oogle.com'],
  ['https://evil.example/', 'paypal.c\u00ADom'],
  ['https://evil.example/', 'paypal.c\uFE0Fom'],
  ['https://evil.example/', 'paypal.c\u034Fom'],
  ['https://evil.example/', 'paypal.c\u180Eom'],
  ['https://evil.example/', 'paypal.c\u{E0041}om'],
  ['https://evil.example/', 'paypal.\u200Acom'],
  ['https://evil.example/', 'paypal\u22C5com'],
  ['https://evil.example/', 'paypal\u00B7com'],
  ['https://evil.example/', 'paypal\uA4F8com'],
  ['https://evil.example/', 'paypal\uA78Fcom'],
  ['https://evil.example/', 'paypal\u06D4com'],
  ['https://evil.example/', '192.168.1.1'],
  ['https://evil.example/', 'Localhost:3000'],
  ['https://evil.example/', 'http://intranet/wiki'],
])('%s behind %j is shown with its host', (url, text) => {
  expect(safeLink(url, text)?.host).toBe(new URL(url).host);
});

test.each([
  ['https://example.com/docs', 'the docs'],
  ['https://www.example.com/docs', 'example.com/docs'],
  ['https://docs.example.com/', 'https://docs.example.com/'],
  ['https://docs.example.com/', 'example.com'],
  ['https://docs.example.com/', 'example\u3002com'],
  ['https://docs.example.com/', 'and so on\u2026'],
  [
    'https://docs.example.com/',
    '\u2764\uFE0F \u{1F469}\u{1F3FD}\u200D\u{1F4BB} \u{1F3F4}\u{E0067}\u{E0062}\u{E007F} 1\uFE0F\u20E3',
  ],
  ['http://localhost:3000/', 'localhost'],
  ['http://intranet/wiki', 'http://intranet/wiki'],
])('%s behind %j speaks for itself', (url, text) => {
  expect(safeLink(url, text)?.host).toBeNull();
});

test.each([
  ['mailto:evil@evil.example', 'support@bank.com', 'evil@evil.example'],
  ['mailto:evil@evil.example', 'bank.com', 'evil@evil.example'],
  ['mailto:bank.com@evil.example', 'support@bank.com', 'bank.com@evil.example'],
  ['mailto:support@bank.com,evil@evil.example', 'support@bank.com', 'support@bank.com,evil@evil.example'],
  ['mailto:a@bank.com?bcc=evil@evil.example', 'a@bank.com', 'a@bank.com, evil@evil.example'],
  ['mailto:%22a%22@evil.example', 'us', '"a"@evil.example'],
  ['mailto:a@xn--pypal-4ve.com', 'us', 'a@xn--pypal-4ve.com'],
  ['mailto:a@b.example', 'a@b\u200B.example', 'a@b.example'],
  ['mailto:evil@evil.example', 'support\uFF20bank', 'evil@evil.example'],
  ['mailto:%ff@b.example', 'us', '%ff@b.example'],
])('%s behind %j is shown with its address', (url, text, address) => {
  expect(safeLink(url, text)?.host).toBe(address);
});

test.each([
  ['mailto:me@example.com', 'write to me'],
  ['mailto:me@example.com?subject=Hello', 'Me@Example.com'],
  ['mailto:me@example.com', 'mailto:me@example.com'],
])('%s behind %j goes where it says', (url, text) => {
  expect(safeLink(url, text)?.host).toBeNull();
});

test('a link that is more than text always names its host', () => {
  expect(safeLink('https://example.com/', null)?.host).toBe('example.com');
  expect(safeLink('mailto:me@example.com', null)?.host).toBe('me@example.com');
});

test.each(['a', 'a.', '\u2764\uFE0F', '\u0301\u0316'])(
  'a hundred thousand characters, %j again and again, are quickly searched for hosts',
  (part) => {
    expect(safeLink('https://example.com', part.repeat(100_000 / part.length))?.host).toBeNull();
    expect(safeLink('https://example.com', `${part.repeat(100_000 / part.length)} bank.com`)?.host).toBe(
      'example.com',
    );
  },
);

test('an image always names its host, and is a link only where a link may be', () => {
  expect(imageLink('https://example.com/a.png')).toEqual({
    href: 'https://example.com/a.png',
    host: 'example.com',
  });
  for (const url of ['data:image/png;base64,AA', 'mailto:a@b.c', '/a.png', 'javascript:alert(1)']) {
    expect(imageLink(url)).toBeNull();
  }
});
