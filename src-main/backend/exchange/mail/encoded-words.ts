/** RFC 2047 encoded words, as mailers write them rather than as the standard asks. */
import { type CharsetDoubt, decodeText } from '../charset/decode-text.ts';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding.ts';

/** Told of every doubt in reading a text. */
export type NoteDoubt = (doubt: CharsetDoubt) => void;

const WORD = '=\\?[^?\\s]+\\?[QqBb]\\?[^?]*\\?=';
/** Words that only blanks part: the blanks are folding, not text. */
const RUN = new RegExp(`${WORD}(?:[ \\t\\r\\n]*${WORD})*`, 'g');
const ONE_WORD = /=\?([^?\s]+)\?([QqBb])\?([^?]*)\?=/g;

interface Word {
  readonly charset: string;
  readonly base64: boolean;
  text: string;
}

function wordBytes(word: Word): Uint8Array {
  if (word.base64) return decodeBase64(Buffer.from(word.text, 'utf8')).bytes;
  return decodeQuotedPrintable(Buffer.from(word.text.replace(/[_\s]/g, ' '), 'utf8')).bytes;
}

/** True for base64 that was cut without regard to its groups of four, so that only the joined text can be decoded. */
const isCutBase64 = (word: Word): boolean => word.base64 && !word.text.endsWith('=') && word.text.length % 4 !== 0;

/** Words of one charset side by side, which are decoded as one: a character may be cut between them. */
function groupWords(run: string): readonly (readonly Word[])[] {
  const groups: Word[][] = [];
  for (const [, label = '', encoding = '', text = ''] of run.matchAll(ONE_WORD)) {
    const charset = (label.split('*')[0] ?? '').toLowerCase();
    const word: Word = { charset, base64: encoding.toUpperCase() === 'B', text: text.trimEnd() };
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || last?.charset !== charset) groups.push([word]);
    else if (last.base64 && word.base64 && isCutBase64(last)) last.text += word.text;
    else group.push(word);
  }
  return groups;
}

function decodeRun(run: string, note: NoteDoubt): string {
  return groupWords(run)
    .map((group) => {
      const { text, doubt } = decodeText(Buffer.concat(group.map(wordBytes)), group[0]?.charset ?? null);
      if (doubt) note(doubt);
      return text;
    })
    .join('');
}

/** The text with every encoded word decoded. */
export function decodeWords(text: string, note: NoteDoubt = () => {}): string {
  return text.replace(RUN, (run) => decodeRun(run, note));
}

/** The text with every run of encoded words written as one word in UTF-8, for readers that need the words whole. */
export function encodedWordsInUtf8(text: string, note: NoteDoubt = () => {}): string {
  return text.replace(RUN, (run) => `=?utf-8?B?${Buffer.from(decodeRun(run, note), 'utf8').toString('base64')}?=`);
}
