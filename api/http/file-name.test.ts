import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  [null, 'filename="ModelHub chats.json"; filename*=UTF-8\'\'ModelHub%20chats.json'],
  ['../../etc/passwd', 'filename="etc passwd.json"; filename*=UTF-8\'\'etc%20passwd.json'],
  ['Über "Flüsse"', 'filename="Uber Flusse.json"; filename*=UTF-8\'\'%C3%9Cber%20Fl%C3%BCsse.json'],
  [
    '川は何ですか',
    'filename="chat.json"; filename*=UTF-8\'\'%E5%B7%9D%E3%81%AF%E4%BD%95%E3%81%A7%E3%81%99%E3%81%8B.json',
  ],
  ['a\r\nSet-Cookie: b', 'filename="a Set-Cookie b.json"; filename*=UTF-8\'\'a%20Set-Cookie%20b.json'],
  ['invoice\u202Efdp.exe', 'filename="invoice fdp.exe.json"; filename*=UTF-8\'\'invoice%20fdp.exe.json'],
  ['👨‍👩‍👧 a\u200db', `filename="ab.json"; filename*=UTF-8''${encodeURIComponent('👨‍👩‍👧 a\u200db')}.json`],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿\u200d!', `filename="chat.json"; filename*=UTF-8''${encodeURIComponent('🏴󠁧󠁢󠁥󠁮󠁧󠁿 !')}.json`],
  ['র\u200d্যাম', `filename="chat.json"; filename*=UTF-8''${encodeURIComponent('র\u200d্যাম')}.json`],
  [
    '👩\u200d❤\u200d👨',
    `filename="chat.json"; filename*=UTF-8''${encodeURIComponent('👩\u200d❤\u200d👨')}.json`,
  ],
  ['می‌خواهم', `filename="chat.json"; filename*=UTF-8''${encodeURIComponent('می‌خواهم')}.json`],
  [
    '👩🏽‍🚀'.repeat(30),
    `filename="chat.json"; filename*=UTF-8''${encodeURIComponent('👩🏽‍🚀'.repeat(11))}.json`,
  ],
  [`a${'\u0301'.repeat(90)}`, `filename="a.json"; filename*=UTF-8''a${'%CC%81'.repeat(79)}.json`],
  ['con', 'filename="chat con.json"; filename*=UTF-8\'\'chat%20con.json'],
  ['...', 'filename="chat.json"; filename*=UTF-8\'\'chat.json'],
  ['x'.repeat(200), `filename="${'x'.repeat(80)}.json"; filename*=UTF-8''${'x'.repeat(80)}.json`],
])('%j makes a name that is safe everywhere', (title, expected) => {
  expect(fileName(title, 'json')).toBe(expected);
});
