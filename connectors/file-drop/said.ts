import type { Context } from '../contract.ts';
import type { ColumnKind } from '../table-files/column-kinds.ts';
import type { DropTable } from './drop-table.ts';
import type { Place } from './place.ts';

const MOST_NAMES = 12;

const listed = (names: readonly string[]): string =>
	names.length > MOST_NAMES
		? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
		: names.join(', ');

/** How a file was read, with the columns that were turned to numbers and dates, and those that could not be. */
export function saidOfTable(file: string, { names, count, manner, kinds }: DropTable): string {
	const which = (is: (kind: ColumnKind) => boolean): string[] =>
		names.filter((_, at) => kinds[at] !== undefined && is(kinds[at]));
	const about = (what: string, columns: readonly string[]): string[] =>
		columns.length === 0 ? [] : [`${what}: ${listed(columns)}`];
	const facts = [
		...about(
			'numbers with a decimal comma',
			which((kind) => kind.kind === 'number' && kind.decimal === ',')
		),
		...about(
			'numbers with a decimal point',
			which((kind) => kind.kind === 'number' && kind.decimal === '.')
		),
		...about(
			'whole numbers',
			which((kind) => kind.kind === 'number' && kind.decimal === null)
		),
		...about(
			'dates with the day first',
			which((kind) => kind.kind === 'date' && kind.order === 'day-first')
		),
		...about(
			'dates with the month first',
			which((kind) => kind.kind === 'date' && kind.order === 'month-first')
		),
		...about(
			'dates with the year first',
			which((kind) => kind.kind === 'date' && kind.order === null)
		)
	];
	const unclear = names.flatMap((name, at) => {
		const kind = kinds[at];
		if (kind?.kind !== 'unclear') return [];
		const setting = kind.what === 'date' ? 'order of day and month' : 'decimal mark';
		return [
			`${name} stays text, because ${kind.example} can be read in two ways; choose the ${setting} in the settings.`
		];
	});
	const rows = count === 1 ? '1 row' : `${count} rows`;
	const read = `${file} was read with ${manner}: ${rows}, with the columns ${listed(names)}.`;
	const turned = facts.length > 0 ? `Turned were ${facts.join('; ')}.` : '';
	return [read, turned, ...unclear].filter((sentence) => sentence !== '').join(' ');
}

/** How the server shows who it is, for the settings of whoever wants to be sure of it. */
export function saidOfServer({ settings }: Context, { fingerprint }: Place): string {
	if (fingerprint === undefined || fingerprint === '') return '';
	return String(settings.hostKey ?? '') === ''
		? `The server shows the fingerprint ${fingerprint}; put it into the settings, and no other computer can pretend to be it.`
		: 'The server shows the fingerprint of the settings.';
}
