import { describe, expect, it } from 'vitest';
import { MAIL_LIMITS } from './mail-types.ts';
import { type MimeTree, readMimeTree } from './mime-tree.ts';

const read = (lines: readonly string[], limits = MAIL_LIMITS): MimeTree =>
  readMimeTree(Uint8Array.from(Buffer.from(lines.join('\r\n'))), limits);
const bodies = (tree: MimeTree): readonly string[] => tree.leaves.map((leaf) => Buffer.from(leaf.body).toString());
const types = (tree: MimeTree): readonly string[] => tree.leaves.map((leaf) => leaf.contentType.value);

const MIXED = 'Content-Type: multipart/mixed; boundary=b';

describe('readMimeTree', () => {
  it('takes a mail without parts as one text', () => {
    const tree = read(['Subject: x', '', 'line one', '--no delimiter', '']);
    expect(bodies(tree)).toEqual(['line one\r\n--no delimiter\r\n']);
    expect(types(tree)).toEqual(['text/plain']);
  });

  it('leaves out preamble and epilogue, and the line break before a delimiter', () => {
    const tree = read([
      MIXED,
      '',
      'preamble',
      '--b',
      '',
      'one',
      '',
      '--b',
      'Content-Type: image/png',
      '',
      'two',
      '--b--',
      'end',
    ]);
    expect(bodies(tree)).toEqual(['one\r\n', 'two']);
    expect(types(tree)).toEqual(['text/plain', 'image/png']);
    expect(tree.warnings).toEqual([]);
  });

  it('takes only whole lines for delimiters', () => {
    const tree = read([MIXED, '', '--b \t', '', '--bb', ' --b', '--b x', '--b', '', 'two', '--b--']);
    expect(bodies(tree)).toEqual(['--bb\r\n --b\r\n--b x', 'two']);
  });

  it('knows what stands in which alternative, and what is shown by the body', () => {
    const tree = read([
      MIXED,
      '',
      '--b',
      'Content-Type: multipart/alternative; boundary=a',
      '',
      '--a',
      '',
      'plain',
      '--a',
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: text/html',
      '',
      '<p>',
      '--r',
      'Content-Type: image/png',
      '',
      'png',
      '--r--',
      '--a--',
      '--b',
      '',
      'footer',
      '--b--',
    ]);
    expect(tree.leaves.map(({ alternative, related }) => [alternative, related])).toEqual([
      [0, false],
      [0, true],
      [0, true],
      [null, false],
    ]);
  });

  it('closes inner multiparts whose end is missing when the outer one goes on', () => {
    const tree = read([
      MIXED,
      '',
      '--b',
      'Content-Type: multipart/mixed; boundary=in',
      '',
      '--in',
      '',
      'one',
      '--b',
      '',
      'two',
      '--b--',
    ]);
    expect(bodies(tree)).toEqual(['one', 'two']);
    expect(tree.warnings).toEqual([]);
  });

  it('says that a mail without its last delimiter is truncated', () => {
    const tree = read([MIXED, '', '--b', '', 'one', '--b', '', 'tw']);
    expect(bodies(tree)).toEqual(['one', 'tw']);
    expect(tree.warnings).toEqual(['truncated']);
  });

  it.each([
    ['no boundary', 'Content-Type: multipart/mixed'],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=other'],
  ])('takes a multipart with %s as text', (_, header) => {
    const tree = read([header, '', 'text', '--b', 'more']);
    expect(bodies(tree)).toEqual(['text\r\n--b\r\nmore']);
    expect(types(tree)).toEqual(['text/plain']);
    expect(tree.warnings).toEqual(['broken-structure']);
  });

  it('takes the parts of a digest as mails', () => {
    expect(
      types(read(['Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: x', '', 'y', '--b--'])),
    ).toEqual(['message/rfc822']);
  });

  it('keeps a forwarded mail whole, with the delimiters inside it', () => {
    const inner = ['Content-Type: multipart/mixed; boundary=in', '', '--in', '', 'x', '--in--'];
    const tree = read([MIXED, '', '--b', 'Content-Type: message/rfc822', '', ...inner, '--b--']);
    expect(bodies(tree)).toEqual([inner.join('\r\n')]);
  });

  it('stops at the limit of parts and keeps those before it', () => {
    const parts = Array.from({ length: 20 }, (_, index) => ['--b', '', `part ${index}`]).flat();
    const tree = read([MIXED, '', ...parts, '--b--'], { ...MAIL_LIMITS, parts: 5 });
    expect(bodies(tree)).toEqual(['part 0', 'part 1', 'part 2', 'part 3']);
    expect(tree.warnings).toContain('too-many-parts');
  });

  it('leaves out what is nested too deep and goes on behind it', () => {
    const tree = read(
      [
        MIXED,
        '',
        '--b',
        'Content-Type: multipart/mixed; boundary=in',
        '',
        '--in',
        '',
        'deep',
        '--in--',
        '--b',
        '',
        'flat',
        '--b--',
      ],
      { ...MAIL_LIMITS, depth: 1 },
    );
    expect(bodies(tree)).toEqual(['flat']);
    expect(tree.warnings).toEqual(['nested-too-deep']);
  });

  it('reads LF and CRLF alike', () => {
    const lines = [MIXED, '', '--b', '', 'one', '--b--', ''];
    const tree = readMimeTree(Uint8Array.from(Buffer.from(lines.join('\n'))), MAIL_LIMITS);
    expect(bodies(tree)).toEqual(['one']);
  });
});
