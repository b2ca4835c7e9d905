import type { FieldKind } from '../field.ts';
import type { Rule } from '../mapping.ts';
import { decimalMarkOf, type DecimalMark } from '../read-number.ts';
import type { Source } from './sources.ts';

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?:[ ,T]+(\d{1,2}:\d{2})(:\d{2})?)?$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

const partsOf = (texts: readonly string[]): (RegExpExecArray | null)[] =>
	texts.map((text) => YEAR_LAST.exec(text.trim()));

/** Which comes first in dates such as 22.11.2026, where a sample gives it away: one above 12 can only be a day. */
function orderIn(texts: readonly string[], mark: string): 'day' | 'month' | null {
	const parts = partsOf(texts).filter((part) => part?.[2] === mark);
	const dayFirst = parts.some((part) => Number(part?.[1]) > 12);
	const monthFirst = parts.some((part) => Number(part?.[3]) > 12);
	return dayFirst === monthFirst ? null : dayFirst ? 'day' : 'month';
}

/** The form of such dates, by these samples, else by the other dates of the same source. */
function dateForm(texts: readonly string[], others: readonly string[]): string | undefined {
	const parts = partsOf(texts);
	const [, , mark, , time, seconds] = parts[0] ?? [];
	if (mark === undefined || !parts.every((part) => part?.[2] === mark && !part[4] === !time && !part[5] === !seconds))
		return undefined;
	const order = orderIn(texts, mark) ?? orderIn(others, mark);
	if (order === null) return undefined;
	return `${order === 'day' ? `d${mark}M` : `M${mark}d`}${mark}yyyy${time ? ' H:mm' : ''}${seconds ? ':ss' : ''}`;
}

function dateRule({ path, texts }: Source, kind: FieldKind, others: readonly string[]): Rule {
	const inForm = kind === 'date' ? PLAIN_DATE : WITH_ZONE;
	if (texts.length === 0 || texts.every((text) => inForm.test(text))) return path;
	const to = kind === 'date' ? { to: 'date' } : {};
	if (texts.every((text) => /^\d{9,10}$/.test(text))) return { date: path, from: 'unix', ...to };
	if (texts.every((text) => /^\d{12,13}$/.test(text))) return { date: path, from: 'unix-ms', ...to };
	const from = dateForm(texts, others);
	return { date: path, ...(from !== undefined && { from }), ...to };
}

function numberRule({ path, texts }: Source): Rule {
	const marks = new Set(
		texts.map((text) => decimalMarkOf(text)).filter((mark): mark is DecimalMark => typeof mark === 'string')
	);
	const [mark] = marks;
	if (texts.every((text) => PLAIN_NUMBER.test(text)) && mark !== ',') return path;
	return marks.size === 1 && mark ? { number: path, decimal: mark } : { number: path };
}

/** The rule that hands a source field on in the form that the target's kind asks for; unchanged wherever it can be. */
export function ruleInForm(source: Source, kind: FieldKind, sources: readonly Source[]): Rule {
	if (kind === 'date' || kind === 'date-time')
		return dateRule(
			source,
			kind,
			sources.flatMap(({ texts }) => texts)
		);
	if (kind === 'number' || kind === 'money') return numberRule(source);
	return source.path;
}
