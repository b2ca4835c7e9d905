import { columnsWith, type Role } from '#lib/domain/match/columns/role.ts';
import { countOf, type Count } from '#lib/domain/match/count/count.ts';
import type { TypedField } from '#lib/domain/match/count/differences.ts';
import { forCalculator } from '#lib/domain/match/count/for-calculator.ts';
import { maskedPair } from '#lib/domain/match/count/mask.ts';
import { link, pairId } from '#lib/domain/match/link/link.ts';
import type { Decisions, LinkedPair } from '#lib/domain/match/link/outcome.ts';
import type { Weighed } from '#lib/domain/match/link/weigh.ts';
import { cellOf, type Records } from '#lib/domain/match/records/records.ts';
import { FIELD_WORDS } from './field-words.ts';
import type { OpenFile } from './open-file.ts';
import type { FieldView, ResultView, TableView, UnsureView } from './result-view.ts';
import { thingsOf } from './things.ts';

/** What tells a record to whoever looks for it. */
const TELLING: readonly Role[] = [
	...(['orderNumber', 'invoiceNumber', 'reference', 'date', 'name', 'firstName', 'lastName', 'company'] as const),
	...(['email', 'gross', 'net'] as const)
];
const MOST_COLUMNS = 6;
const EXAMPLES = 3;

const FACTS: readonly (readonly [label: string, roles: readonly Role[]])[] = [
	['Number', ['orderNumber', 'invoiceNumber']],
	['Reference', ['reference']],
	['Date', ['date']],
	['Name', ['name', 'firstName', 'lastName', 'company']],
	['E-mail', ['email']],
	['Telephone', ['phone']],
	['Amount', ['gross', 'net']]
];

const lineOf = ({ sheet, rows }: Records, record: number): string => String(sheet.lines[rows[record]?.[0] ?? -1] ?? '');

const said = (records: Records, record: number, roles: readonly Role[]): string =>
	columnsWith(records.columns, ...roles)
		.map((column) => cellOf(records, record, column))
		.filter((cell) => cell !== '')
		.join(' ');

function tableOf(records: Records, shown: readonly number[]): TableView {
	const columns = columnsWith(records.columns, ...TELLING).slice(0, MOST_COLUMNS);
	const byLine = [...shown].sort((a, b) => Number(lineOf(records, a)) - Number(lineOf(records, b)));
	return {
		header: ['Line', ...columns.map((column) => records.columns[column]?.name ?? '')],
		rows: byLine.map((record) => [lineOf(records, record), ...columns.map((column) => cellOf(records, record, column))])
	};
}

const VALUE_ROLES: Readonly<Record<Exclude<TypedField, 'key'>, readonly Role[]>> = {
	amount: ['gross', 'net'],
	name: ['name', 'firstName', 'lastName'],
	email: ['email'],
	phone: ['phone']
};

function valueOf(records: Records, record: number, field: TypedField, keys: readonly number[]): string {
	if (field === 'key') return keys.map((column) => cellOf(records, record, column)).find((cell) => cell !== '') ?? '';
	if (field === 'name') return said(records, record, VALUE_ROLES.name) || said(records, record, ['company']);
	const [column] = columnsWith(records.columns, ...VALUE_ROLES[field]);
	return column === undefined ? '' : cellOf(records, record, column);
}

function twiceTable({ left, right }: Weighed['pair'], count: Count, source: string, target: string): TableView {
	const rows = [
		...count.twiceLeft.map((double) => ({ ...double, records: left, file: source })),
		...count.twiceRight.map((double) => ({ ...double, records: right, file: target }))
	];
	const cells = ({ records, record, of, file }: (typeof rows)[number]): string[] => [
		file,
		`${lineOf(records, of)} and ${lineOf(records, record)}`,
		...FACTS.map(([, roles]) => said(records, record, roles))
	];
	const all = rows.map(cells);
	const used = ['File', 'Lines', ...FACTS.map(([label]) => label)];
	const kept = used.flatMap((_, at) => (at < 2 || all.some((row) => row[at] !== '') ? [at] : []));
	return { header: kept.map((at) => used[at] ?? ''), rows: all.map((row) => kept.map((at) => row[at] ?? '')) };
}

function unsureView(weighed: Weighed, { left, right }: LinkedPair): UnsureView {
	const { pair } = weighed;
	const facts = FACTS.map(([label, roles]) => ({
		label,
		left: said(pair.left, left, roles),
		right: said(pair.right, right, roles)
	}));
	return {
		id: pairId(weighed, left, right),
		facts: facts.filter((fact) => fact.left !== '' || fact.right !== '')
	};
}

/** Gives every record its partner and puts the answer into what the page shows. */
export function makeResult(weighed: Weighed, decisions: Decisions, left: OpenFile, right: OpenFile): ResultView {
	const { pair, keys } = weighed;
	const count = countOf(pair, link(weighed, decisions));
	const values = ({ left: one, right: other }: LinkedPair, field: TypedField): readonly [string, string] => [
		valueOf(pair.left, one, field, keys ? [keys.columns.left] : []),
		valueOf(pair.right, other, field, keys?.columns.right ?? [])
	];
	const different = count.mistyped.flatMap(({ field, wrong }) =>
		wrong.map((one) => {
			const number = said(pair.left, one.left, ['orderNumber', 'invoiceNumber']) || said(pair.left, one.left, ['name']);
			return [lineOf(pair.left, one.left), number, FIELD_WORDS[field], ...values(one, field)];
		})
	);
	const fields = count.mistyped.map(({ field, wrong, compared }): FieldView => ({
		field,
		wrong: wrong.length,
		compared,
		examples: wrong.slice(0, EXAMPLES).map((one) => maskedPair(...values(one, field)))
	}));
	const nameOf = ({ columns }: Records, at: number): string => columns[at]?.name ?? '';
	const { countedAt: _, ...figures } = forCalculator(count, left.name, right.name, 0);
	return {
		source: left.name,
		target: right.name,
		things: thingsOf(left.columns, right.columns),
		sourceRecords: count.sourceRecords,
		targetRecords: count.targetRecords,
		inBoth: count.inBoth,
		missing: tableOf(pair.left, count.missing),
		outside: tableOf(pair.left, count.outside),
		twice: twiceTable(pair, count, left.name, right.name),
		extra: tableOf(pair.right, count.extra),
		different: {
			header: ['Line', 'Record', 'Field', left.name, right.name],
			rows: different.sort((a, b) => Number(a[0]) - Number(b[0]))
		},
		fields,
		leftOut: count.leftOut,
		unsure: count.unsure.map((one) => unsureView(weighed, one)),
		key: keys && {
			left: nameOf(pair.left, keys.columns.left),
			right: keys.columns.right.map((at) => nameOf(pair.right, at)).join(', ')
		},
		figures
	};
}
