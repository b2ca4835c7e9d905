import { formatNumber } from '../format.ts';
import { FIELD_WORDS } from './field-words.ts';
import type { ResultView } from './result-view.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "in October 2026", or "from 3 October 2026 to 12 November 2026". ISO dates in. */
export function sayPeriod(period: { readonly first: string; readonly last: string } | null): string {
	if (period === null) return '';
	const [first, last] = [new Date(period.first), new Date(period.last)];
	if (MONTH.format(first) === MONTH.format(last)) return ` in ${MONTH.format(first)}`;
	return ` from ${DAY.format(first)} to ${DAY.format(last)}`;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * The answer in one breath: "Of 412 orders in October 2026, 398 are in the accounts. 9 never got across, 3 are there
 * twice, 14 have a wrong amount."
 */
export function sayResult(view: ResultView, locale: string): string {
	const number = (value: number): string => formatNumber(value, locale);
	const { things, sourceRecords, inBoth, missing, twice, unsure, outside, fields, figures } = view;
	const are = (count: number, many: string, one: string): string => `${number(count)} ${count === 1 ? one : many}`;
	const names = sourceRecords === 1 ? things.one : things.many;
	const parts = [
		missing.rows.length > 0 ? `${number(missing.rows.length)} never got across` : '',
		twice.rows.length > 0 ? are(twice.rows.length, 'are there twice', 'is there twice') : '',
		...fields
			.filter(({ wrong }) => wrong > 0)
			.map(({ field, wrong }) => are(wrong, `have a wrong ${FIELD_WORDS[field]}`, `has a wrong ${FIELD_WORDS[field]}`)),
		unsure.length > 0 ? `${number(unsure.length)} we are unsure about` : '',
		outside.rows.length > 0 ? are(outside.rows.length, 'are too new to say', 'is too new to say') : ''
	].filter((part) => part !== '');
	const of = `Of ${number(sourceRecords)} ${names}${sayPeriod(figures.period)}, ${number(inBoth)} ${inBoth === 1 ? 'is' : 'are'} ${things.there}.`;
	return parts.length === 0 ? `${of} Nothing is missing, twice or different.` : `${of} ${list.format(parts)}.`;
}

/** How late, in words; null where the files do not tell. */
export function sayLate({ figures }: ResultView, locale: string): string | null {
	const late = figures.delay_days;
	if (late === null) return null;
	const days = (value: number): string =>
		`${formatNumber(value, locale, 1)} ${Math.round(value * 10) === 10 ? 'day' : 'days'}`;
	if (late.p90 === 0) return 'Nine of ten are there on the same day.';
	return `Half are there within ${days(late.median)}, nine of ten within ${days(late.p90)}.`;
}
