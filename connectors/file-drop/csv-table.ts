import type { Settings } from '../contract.ts';
import { asKind, columnKinds, lookAt, seeCell, type Look } from '../table-files/column-kinds.ts';
import { csvRows } from '../table-files/csv-stream.ts';
import { delimiterOf, isDelimiter, type Delimiter } from '../table-files/delimiter.ts';
import { asEncoding, toldBy, type Encoding } from '../table-files/encoding.ts';
import { columnNames } from '../table-files/header.ts';
import { PRELUDE } from '../table-files/table.ts';
import type { Content } from './content.ts';
import { isFilledRow, type DropRow, type DropTable } from './drop-table.ts';
import type { Survey } from './survey.ts';

const BETWEEN: Readonly<Record<Delimiter, string>> = {
	',': 'commas',
	';': 'semicolons',
	'\t': 'tabs',
	'|': 'upright strokes'
};

const CALLED: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'windows-1252': 'Windows-1252 (Latin-1)',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16'
};

/** What the file itself tells goes before the settings, and the settings before what it looks like. */
function mannerOf({ beginning, encoding: seen }: Survey, settings: Settings) {
	const encoding = toldBy(beginning) ?? asEncoding(String(settings.encoding)) ?? seen;
	const text = new TextDecoder(encoding).decode(beginning);
	const [prelude = '', told] = PRELUDE.exec(text) ?? [];
	const delimiter = isDelimiter(told)
		? told
		: delimiterOf(sample(text.slice(prelude.length)), String(settings.delimiter));
	return { encoding, delimiter };
}

/** Whole lines only: what the beginning of a large file cuts through would be a row of its own length. */
const sample = (text: string): string => {
	const end = text.lastIndexOf('\n');
	return end > 0 ? text.slice(0, end + 1) : text;
};

/**
 * Goes through a CSV file once and says what its columns are; its rows are fetched when they are asked for. Throws
 * `ConnectorError` (unreadable) where it is no table.
 */
export async function csvTable(name: string, content: Content, survey: Survey, settings: Settings): Promise<DropTable> {
	const manner = mannerOf(survey, settings);
	const heading = Math.max(1, Number(settings.headerRow) || 1) - 1;
	const all = (): AsyncIterable<string[]> => csvRows(content(), { name, ...manner });
	let [place, count, lastWidth] = [0, 0, 0];
	let header: string[] = [];
	const looks: Look[] = [];
	for await (const texts of all()) {
		lastWidth = texts.length;
		if (place === heading) header = texts;
		if (place++ <= heading || !isFilledRow(texts)) continue;
		count += 1;
		for (const [at, text] of texts.entries()) seeCell((looks[at] ??= lookAt(header[at] ?? '')), text);
	}
	const names = columnNames(header, looks.length);
	const kinds = columnKinds(
		names.map((column, at) => looks[at] ?? lookAt(column)),
		settings
	);
	return {
		names,
		kinds,
		count,
		isCut: !survey.isFinished,
		manner: `${lastWidth < 2 && header.length < 2 ? 'one column' : `${BETWEEN[manner.delimiter]} between the columns`}, ${CALLED[manner.encoding]}`,
		rows: async function* (): AsyncGenerator<DropRow> {
			let at = 0;
			for await (const texts of all()) {
				if (at++ <= heading || !isFilledRow(texts)) continue;
				yield { texts, cells: texts.map((text, column) => asKind(text, kinds[column])) };
			}
		}
	};
}
