import { crc32 } from 'node:zlib';

const text = (content: string) => new TextEncoder().encode(content);

function header(kind: number, name: Uint8Array, content: Uint8Array, rest: readonly number[]): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(kind === 0x04034b50 ? 30 : 46));
	const start = kind === 0x04034b50 ? 4 : 6;
	bytes.setUint32(0, kind, true);
	bytes.setUint32(start + 10, crc32(content), true);
	bytes.setUint32(start + 14, content.length, true);
	bytes.setUint32(start + 18, content.length, true);
	bytes.setUint16(start + 22, name.length, true);
	if (rest.length > 0) bytes.setUint32(42, rest[0] ?? 0, true);
	return new Uint8Array([...new Uint8Array(bytes.buffer), ...name]);
}

/** A ZIP file without compression (PKWARE APPNOTE 4.3). */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let at = 0;
	for (const [path, content] of Object.entries(files)) {
		const [name, bytes] = [text(path), text(content)];
		const local = header(0x04034b50, name, bytes, []);
		directory.push(header(0x02014b50, name, bytes, [at]));
		parts.push(local, bytes);
		at += local.length + bytes.length;
	}
	const size = directory.reduce((sum, one) => sum + one.length, 0);
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, directory.length, true);
	end.setUint16(10, directory.length, true);
	end.setUint32(12, size, true);
	end.setUint32(16, at, true);
	return Uint8Array.from([...parts, ...directory, new Uint8Array(end.buffer)].flatMap((part) => [...part]));
}

const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cellXml = (cell: string | number | Date): string => {
	if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
	// Style 1 is a date; a workbook counts days from 30 December 1899.
	if (cell instanceof Date) return `<c s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
	return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
};

/** A workbook with one sheet, as Excel writes it. */
export function workbook(rows: readonly (readonly (string | number | Date)[])[]): Uint8Array {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
	const column = (at: number): string => String.fromCharCode(65 + at);
	const sheet = rows
		.map((row, line) => {
			const cells = row.map((cell, at) => cellXml(cell).replace('<c', `<c r="${column(at)}${line + 1}"`));
			return `<row r="${line + 1}">${cells.join('')}</row>`;
		})
		.join('');
	return zip({
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
		'_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets><sheet name="Orders" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`
	});
}
