import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';

/** Tryton writes what JSON has no form for as an object that names its class. */
const CLASS = '__class__';

const padded = (value: Value | undefined, digits = 2): string => String(value ?? 0).padStart(digits, '0');

const dayIn = ({ year, month, day }: Values): string => `${padded(year, 4)}-${padded(month)}-${padded(day)}`;

const timeIn = ({ hour, minute, second, microsecond }: Values): string =>
	`${padded(hour)}:${padded(minute)}:${padded(second)}.${padded(microsecond, 6)}`;

const READ: Readonly<Record<string, (typed: Values) => Value>> = {
	Decimal: ({ decimal }) => Number(decimal),
	date: dayIn,
	datetime: (typed) => `${dayIn(typed)}T${timeIn(typed)}Z`,
	time: timeIn,
	timedelta: ({ seconds }) => seconds ?? null
};

/** An answer with numbers, days and moments as everybody writes them; Tryton's moments are UTC. */
export function plain(value: Value): Value {
	if (Array.isArray(value)) return value.map(plain);
	if (!isObject(value)) return value;
	const read = READ[String(value[CLASS] ?? '')];
	return read ? read(value) : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

/** A number with so many digits behind the point; Tryton refuses one that has more. */
export const asDecimal = (amount: number, digits: number): Values => ({
	[CLASS]: 'Decimal',
	decimal: amount.toFixed(digits)
});

/** A day such as 2026-11-23. */
export function asDate(day: string): Values {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return { [CLASS]: 'date', year, month, day: date };
}

/** A moment, UTC milliseconds. */
export function asMoment(time: number): Values {
	const at = new Date(time);
	return {
		[CLASS]: 'datetime',
		year: at.getUTCFullYear(),
		month: at.getUTCMonth() + 1,
		day: at.getUTCDate(),
		hour: at.getUTCHours(),
		minute: at.getUTCMinutes(),
		second: at.getUTCSeconds(),
		microsecond: at.getUTCMilliseconds() * 1000
	};
}
