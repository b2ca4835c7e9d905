import { expect, test } from 'vitest';
import { kindOfFile } from './kind-of-file.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
	['text', 'Order;Total\n1;2\n'],
	['empty', ''],
	['xlsx', 'PK\u0003\u0004[Content_Types].xml'],
	['open-document', 'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
	['old-excel', '\u00d0\u00cf\u0011\u00e0'],
	['pdf', '%PDF-1.7'],
	['web-page', '<html><table>'],
	['web-page', '\u00ef\u00bb\u00bf<table>']
])('a file is %s by what it begins with, whatever it is called', (kind, beginning) =>
	expect(kindOfFile(bytes(beginning))).toBe(kind)
);
