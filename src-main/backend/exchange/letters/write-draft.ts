import type { Letter } from './letter.ts';

/** Bytes of UTF-8 in one encoded word: 75 signs with its frame, in base64 (RFC 2047, 2). */
const WORD_BYTES = 45;
const utf8 = new TextEncoder();

/**
 * A letter as a draft e-mail (RFC 5322): `X-Unsent` makes mail programs open it for editing, with nothing sent. Header values are
 * encoded words, so that nothing in a name or subject can end a header line.
 */
export function writeDraft(letter: Letter): string {
  const { name, email, subject, body } = letter;
  const address = (email ?? '').replaceAll(/[\s<>,;"\p{C}]/gu, '');
  const head = [
    'X-Unsent: 1',
    `To: ${encoded(name)} <${address}>`,
    `Subject: ${encoded(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Language: ${letter.language}`,
    'Content-Transfer-Encoding: base64',
  ];
  const text = body.toWellFormed().replaceAll(/\r\n?|\n/gu, '\r\n');
  const lines =
    Buffer.from(utf8.encode(text))
      .toString('base64')
      .match(/.{1,76}/gu) ?? [];
  return `${head.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
}

/** A header's text as encoded words, each of whole characters, folded one per line. */
export function encoded(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ')) {
    if (utf8.encode(word + character).length > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}
