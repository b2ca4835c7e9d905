import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const read = (contentType: string, body: string | Uint8Array) =>
	readEntry({ contentType, body: typeof body === 'string' ? new TextEncoder().encode(body) : body });

describe('multipart as it is found in the wild', () => {
	const parts = [
		'--x',
		'Content-Disposition: form-data; name="say \\"hi\\""',
		'',
		'line one',
		'--xy is not a mark',
		'--x',
		'content-disposition: form-data;',
		' name=note',
		'Content-Type: text/plain; charset=iso-8859-1',
		'',
		'gr\u00f8nn',
		'--x',
		'Content-Disposition: form-data; name="drawing"; filename="C:\\kaker\\bl\u00e5b\u00e6r.png"',
		'Content-Type: image/png',
		'',
		'\u0089PNG\u0000',
		'--x',
		'Content-Disposition: form-data; name="none"; filename=""',
		'Content-Type: application/octet-stream',
		'',
		'',
		'--x',
		'Content-Type: text/plain',
		'',
		'no name at all'
	];
	const expected = {
		'say "hi"': 'line one\n--xy is not a mark',
		note: 'grønn',
		drawing: 'C:\\kaker\\bl\uFFFDb\uFFFDr.png (a file, which is not kept)',
		none: ''
	};

	test.each([
		['with the line breaks of the standard', latin1([...parts, '--x--', ''].join('\r\n'))],
		['with the line breaks of Unix', latin1([...parts, '--x--', ''].join('\n'))],
		['with text before and after', latin1(['Hello', ...parts, '--x-- ', 'Goodbye', '--x', 'no'].join('\r\n'))],
		['without the last mark', latin1(parts.join('\r\n'))]
	])('%s', (_how, body) => {
		expect(read('Multipart/Form-Data; Boundary="x"', body).values).toEqual(expected);
	});
});
