import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['blocks become lines', '<div>one</div><div>two</div>', 'one\ntwo'],
    ['paragraphs are set apart', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['a <br> at the end of a block counts once', '<div>one<br></div><div>two</div>', 'one\ntwo'],
    ['an empty block is an empty line', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['many breaks are one empty line', 'one<br><br><br><br>two', 'one\n\ntwo'],
    ['blanks of all kinds are one', ' a \n\t b&nbsp;&nbsp;<b> c</b>', 'a b c'],
    ['words across elements stay joined', 'Ja<b>pan</b>', 'Japan'],
    ['entities', '&auml;&szlig;&euro;&#233;&#x5CA9;&#150;&amp;lt;&unknown;&copy', 'äß€é岩–&lt;&unknown;©'],
    ['impossible entities', '&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    [
      'links keep their address',
      '<a href="https://a.example/x?b=1&amp;c=2">here</a>!',
      'here (https://a.example/x?b=1&c=2)!',
    ],
    ['a link that shows its address', '<a href="https://a.example/">a.example</a>', 'a.example'],
    ['mail links', '<a href="mailto:a@b.example?subject=x">write</a>', 'write (a@b.example)'],
    ['script in a link is no address', '<a href="javascript:alert(1)">x</a>', 'x'],
    ['a link without text is no text', 'a<a href="https://t.example/"></a>b', 'ab'],
    ['lists', '<ul><li>one</li><li>two</ul>end', '- one\n- two\n\nend'],
    ['tables', '<table><tr><th>A</th><th>B</th></tr><tr><td>1<td>2</table>', 'A\tB\n1\t2'],
    ['quotations', 'a<blockquote>b<div>c</div></blockquote>d', 'a\n\n> b\n> c\n\nd'],
    ['preformatted text', '<pre>a\n  b\n\n\nc</pre>', 'a\n  b\n\n\nc'],
    ['pictures by their name', '<img src="x" alt="Logo &amp; co">', 'Logo & co'],
    [
      'what nobody reads',
      '<head><title>t</title><style>p{}</style></head><script>x("</p>")</script>a<!-- b -->c',
      'ac',
    ],
    ['conditional comments', '<!--[if mso]><p>no</p><![endif]--><![if !mso]>yes<![endif]>', 'yes'],
    ['a sign that is no tag', 'a < b and c<3', 'a < b and c<3'],
    ['a > in an attribute', '<p title="a > b">c</p>', 'c'],
    ['upper case', '<P>A<BR>B</P><STYLE>x</STYLE>', 'A\nB'],
    ['an unfinished tag', 'a<p', 'a'],
    ['an unfinished style', 'a<style>b', 'a'],
    ['Japanese without blanks', '<span>岩手県</span><span>庁</span>', '岩手県庁'],
    ['a rule', 'a<hr>b', 'a\n---\nb'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('gives back escaped text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 })), (lines) => {
        const tidy = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
        const escaped = (line: string): string =>
          line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        expect(htmlToText(tidy.map((line) => `<div>${escaped(line)}</div>`).join(''))).toBe(tidy.join('\n'));
      }),
    );
  });

  it('takes any markup', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '<!--',
        '-->',
        '<a href=',
        '</a>',
        '<pre>',
        '<style',
        '</',
        '&#',
        '<br/>',
        '<li>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof htmlToText(pieces.join(''))).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
