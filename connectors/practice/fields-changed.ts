import { localTime } from '#lib/domain/runs/local-time.ts';
import type { Context, SourceRecord, Values } from '../contract.ts';

/** What an update has made of the practice shop’s fields, so that a person can see how that is noticed and put right. */
export const FIELDS = [
	{ value: 'usual', label: 'As it always has' },
	{ value: 'renamed', label: 'Calls the e-mail “emailAddress” since yesterday' },
	{ value: 'reshaped', label: 'Writes days as 22.11.2026 and sums as 349,00 since yesterday' }
] as const;

const DAY = 86_400_000;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function renamed({ email, ...others }: Values): Values {
	return email === undefined ? others : { ...others, emailAddress: email };
}

function reshaped(values: Values, timeZone: string): Values {
	const { placedAt, totalWritten } = values;
	const changed = { ...values };
	if (typeof placedAt === 'string') {
		const { year, month, day, hour, minute } = localTime(Date.parse(placedAt), timeZone);
		changed.placedAt = `${twoDigits(day)}.${twoDigits(month)}.${year} ${twoDigits(hour)}:${twoDigits(minute)}`;
	}
	if (typeof totalWritten === 'string') changed.totalWritten = totalWritten.replace('.', ',');
	return changed;
}

/** The record as the shop gives it by its settings. */
export function asItGives(record: SourceRecord, { settings, timeZone, now }: Context): SourceRecord {
	if ((record.occurredAt ?? 0) < now() - DAY) return record;
	if (settings.fields === 'renamed') return { ...record, values: renamed(record.values) };
	if (settings.fields === 'reshaped') return { ...record, values: reshaped(record.values, timeZone) };
	return record;
}
