import { expect, test } from 'vitest';
import { type Admission, type AdmissionRequest, admit, createAdmissionPolicy } from './admission.ts';

const policy = createAdmissionPolicy({
  host: '127.0.0.1',
  port: 3000,
  publicUrl: new URL('https://hub.example.com/'),
  allowedOrigins: ['https://app.example.com'],
});

function ask(headers: Record<string, string>, method = 'GET', hosts = ['localhost:3000']): Admission {
  const request: AdmissionRequest = { method, headers, headersDistinct: { host: hosts } };
  return admit(request, policy);
}

const outcome = (admission: Admission) => (admission.admitted ? 'admitted' : admission.status);

test.each([
  ['127.0.0.1:3000', 'admitted'],
  ['localhost:3000', 'admitted'],
  ['LOCALHOST:3000', 'admitted'],
  ['[::1]:3000', 'admitted'],
  ['hub.example.com', 'admitted'],
  ['hub.example.com:443', 'admitted'],
  ['hub.example.com:3000', 421],
  ['localhost', 421],
  ['localhost:3001', 421],
  ['localhost:3000.evil.com', 421],
  ['evil.com', 421],
  ['evil.com:3000', 421],
  ['localhost.evil.com:3000', 421],
  ['127.0.0.1.nip.io:3000', 421],
  ['0.0.0.0:3000', 421],
  ['2130706433:3000', 421],
  ['127.1:3000', 421],
  ['localhost:3000@evil.com', 421],
  ['localhost.:3000', 421],
])('Host %s: %s', (host, expected) => {
  expect(outcome(ask({}, 'GET', [host]))).toBe(expected);
});

test('wants exactly one Host', () => {
  expect(outcome(ask({}, 'GET', []))).toBe(400);
  expect(outcome(ask({}, 'GET', ['']))).toBe(400);
  expect(outcome(ask({}, 'GET', ['localhost:3000', 'localhost:3000']))).toBe(400);
  expect(outcome(ask({}, 'GET', ['localhost:3000', 'evil.com']))).toBe(400);
});

test.each([
  ['http://localhost:3000', 'admitted'],
  ['http://127.0.0.1:3000', 'admitted'],
  ['http://[::1]:3000', 'admitted'],
  ['https://hub.example.com', 'admitted'],
  ['https://app.example.com', 'admitted'],
  ['http://app.example.com', 403],
  ['https://app.example.com.evil.com', 403],
  ['https://app.example.com:8443', 403],
  ['http://localhost:3001', 403],
  ['http://localhost', 403],
  ['https://localhost:3000', 403],
  ['http://hub.example.com', 403],
  ['http://evil.com', 403],
  ['null', 403],
  ['', 403],
  ['http://localhost:3000, http://evil.com', 403],
])('Origin %s: %s', (origin, expected) => {
  for (const method of ['GET', 'POST', 'OPTIONS']) {
    const admission = ask({ origin }, method);

    if (typeof expected === 'number') expect(outcome(admission)).toBe(expected);
    else expect(admission).toMatchObject({ admitted: true, crossOrigin: origin });
  }
});

test.each([
  ['http://localhost:3000', 403],
  ['http://127.0.0.1:3000', 403],
  ['https://hub.example.com', 'admitted'],
  ['https://app.example.com', 'admitted'],
])('what listens on the machine of a visitor is no page of the public name: %s is %s', (origin, expected) => {
  for (const host of ['hub.example.com', 'hub.example.com:443']) {
    expect(outcome(ask({ origin }, 'POST', [host]))).toBe(expected);
  }
});

test.each([
  ['hub.example.com', 'https://hub.example.com'],
  ['HUB.example.com:443', 'https://hub.example.com'],
  ['[::1]:3000', 'http://[::1]:3000'],
])('Host %s is the page at %s', (host, site) => {
  expect(ask({}, 'GET', [host])).toMatchObject({ site });
});

test('a foreign Origin is refused whatever else the request says', () => {
  const headers = {
    origin: 'http://evil.com',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    'x-forwarded-host': 'localhost:3000',
    'x-forwarded-for': '127.0.0.1',
  };

  expect(outcome(ask(headers))).toBe(403);
});

test('programs, which send neither Origin nor Sec-Fetch-Site, are admitted', () => {
  expect(ask({}, 'POST')).toEqual({ admitted: true, site: 'http://localhost:3000', crossOrigin: null });
});

test.each([
  ['same-origin', 'cors', 'empty', 'GET', 'admitted'],
  ['none', 'navigate', 'document', 'GET', 'admitted'],
  ['cross-site', 'navigate', 'document', 'GET', 'admitted'],
  ['same-site', 'navigate', 'document', 'GET', 'admitted'],
  ['cross-site', 'navigate', 'document', 'POST', 403],
  ['cross-site', 'navigate', 'iframe', 'GET', 403],
  ['cross-site', 'no-cors', 'image', 'GET', 403],
  ['cross-site', 'no-cors', 'script', 'GET', 403],
  ['cross-site', 'cors', 'empty', 'GET', 403],
  ['same-site', 'no-cors', 'image', 'GET', 403],
  ['cross-site', 'websocket', 'websocket', 'GET', 403],
])('without Origin, from %s in mode %s for a %s by %s: %s', (site, mode, destination, method, expected) => {
  const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': destination };

  expect(outcome(ask(headers, method))).toBe(expected);
});

test('on port 80 the names are also good without the port', () => {
  const plain = createAdmissionPolicy({ host: '::1', port: 80, publicUrl: null, allowedOrigins: [] });
  const admitFrom = (host: string, origin: string) =>
    outcome(admit({ method: 'GET', headers: { origin }, headersDistinct: { host: [host] } }, plain));

  expect(admitFrom('localhost', 'http://localhost')).toBe('admitted');
  expect(admitFrom('[::1]:80', 'http://[::1]')).toBe('admitted');
  expect(admitFrom('localhost:81', 'http://localhost')).toBe(421);
});
