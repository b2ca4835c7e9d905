import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlLines } from './html-lines.ts';
import { parseHtml } from './html-tree.ts';

const shown = (html: string): string[] => htmlLines(parseHtml(html)).map((line) => line.text);

test('text is shown as a person sees it', () => {
	const html =
		'<p>Boller\n  &amp;&nbsp;br&oslash;d<!-- unseen --></p><ul><li>20 <b>rund</b>stykker<li>2 &#x1F370;</ul>1 < 2 &madeup; &#0;';
	expect(shown(html)).toEqual(['Boller &\u00a0brød', '', '20 rundstykker', '2 🍰', '', '1 < 2 &madeup; \ufffd']);
});

test('styles, scripts and what is hidden are not shown', () => {
	const unseen = '<style>p {}</style><SCRIPT>if (a < b) x()</Script><p style="display: none">x</p>';
	expect(shown(`İstanbul ${unseen}Hei`)).toEqual(['İstanbul Hei']);
});

test('no text of a table is lost, however it is written', () => {
	const html = '<table><caption>above<tr><td>one<table><td>two<td>three</table>four<td>five</table>';
	expect(shown(html).join(' ')).toMatch(/above.*one.*two.*three.*four.*five/);
});

test('preformatted text keeps its lines and spaces', () => {
	expect(shown('<pre>to\n  tre\n\nfire</pre>')).toEqual(['to', '  tre', '', 'fire']);
});

test('any text that was escaped is the same again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const line = text.replace(/\s+/gu, ' ').trim();
			const html = line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
			expect(shown(html).join('\n')).toBe(line);
		})
	);
});

test.each([
	['a tag that never ends', '<a href="x'.repeat(50_000)],
	['an opening sign without a tag', '<'.repeat(500_000)],
	['tags within tags without an end', '<div><table><tr><td>'.repeat(50_000)],
	['ends without beginnings', '</td></tr></table>'.repeat(50_000)],
	['comments within comments', '<!--'.repeat(100_000)],
	['a style that never ends', '<style>'.repeat(100_000)]
])('%s, many thousand times, is read to its end', (_, html) => {
	expect(() => shown(html)).not.toThrow();
});
