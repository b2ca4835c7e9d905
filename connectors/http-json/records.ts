import { readPath } from '#lib/domain/mapping/path.ts';
import { asText } from '#lib/domain/mapping/text.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { valuesHash } from '../values-hash.ts';
import { ConnectorError } from '../connector-error.ts';
import type { SourceRecord } from '../contract.ts';
import type { Answer } from './call.ts';
import { markOf, timeOf, type Mark } from './moment.ts';
import type { Stream } from './stream-settings.ts';
import { notJson, quoted, saysFailed, technicalOf } from './verdict.ts';

/** A record as it was listed. */
export interface Listed {
	readonly record: SourceRecord;
	readonly mark: Mark | null;
}

const noList = (answer: Answer, items: string | undefined): ConnectorError => {
	const where = items === undefined ? 'the answer itself is none' : `there is none at “${items}”`;
	return new ConnectorError('unreadable', {
		say: `${answer.host} answered, but not with a list of records: ${where}.${quoted(answer)} If it stays so, check in the settings of this system where the list stands.`,
		technical: technicalOf(answer, 'GET')
	});
};

/** The list of an answer. Throws `ConnectorError` (unreadable) where it is none: an error inside is no empty list. */
export function itemsOf(answer: Answer, { items, ...sayings }: Stream): readonly Value[] {
	if (answer.json === undefined) throw notJson(answer);
	if (saysFailed(answer.json, sayings)) {
		throw new ConnectorError('unreadable', {
			say: `${answer.host} answered that something went wrong there.${quoted(answer)} It is asked again later.`,
			technical: technicalOf(answer, 'GET')
		});
	}
	const list = items === undefined ? answer.json : readPath(answer.json, items);
	if (list === null) return [];
	if (!Array.isArray(list)) throw noList(answer, items);
	return list;
}

const keyOf = (values: Values, path: string): string | null => {
	const key = asText(readPath(values, path));
	return key === null || key.trim() === '' ? null : key;
};

/** The records of a list, in its order. Throws `ConnectorError` where not one of them has a key. */
export function recordsOf(list: readonly Value[], { key: path, changed }: Stream, host: string): Listed[] {
	const listed = list.map((item): Listed => {
		const values: Values = isObject(item) ? item : { value: item };
		const key = keyOf(values, path);
		const mark = changed === undefined ? null : markOf(readPath(values, changed));
		const occurredAt = timeOf(mark);
		const record = { key: key ?? `without-key-${valuesHash(values)}`, values };
		return {
			mark,
			record: {
				...record,
				...(occurredAt === null ? {} : { occurredAt }),
				...(key === null && {
					problem: `This record has no “${path}”, so it cannot be told from others. Type it by hand.`
				})
			}
		};
	});
	if (listed.length > 0 && listed.every(({ record }) => record.problem !== undefined)) {
		throw new ConnectorError('misconfigured', {
			say: `None of the records of ${host} has “${path}”. Look in the settings of this system what makes a record’s key.`,
			technical: `no key at ${path} in ${list.length} records`
		});
	}
	return listed;
}
