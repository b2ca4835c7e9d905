import { AMOUNT, CONTACT, KEY, MISSING, NAME, type Field } from '../compare/levels.ts';
import type { LinkedPair } from '../link/outcome.ts';

/** Fields in which a record can be typed wrong. Days differ because typing takes time. */
export const TYPED_FIELDS = ['key', 'amount', 'name', 'email', 'phone'] as const satisfies readonly Field[];
export type TypedField = (typeof TYPED_FIELDS)[number];

/**
 * What counts as typed wrong: an amount that is not the same beyond rounding, and in all else a slip. A wholly different
 * name or address is another one that the customer has, not a mistake; it counts on neither side.
 */
const WRONG: Readonly<Record<TypedField, readonly number[]>> = {
	key: [KEY.slip, KEY.different],
	amount: [AMOUNT.slip, AMOUNT.different],
	name: [NAME.slip],
	email: [CONTACT.slip],
	phone: [CONTACT.slip]
};
const RIGHT: Readonly<Record<TypedField, readonly number[]>> = {
	key: [KEY.same],
	amount: [AMOUNT.same, AMOUNT.rounded],
	name: [NAME.same, NAME.shortened],
	email: [CONTACT.same],
	phone: [CONTACT.same]
};

export interface FieldCount {
	readonly field: TypedField;
	/** Pairs in which both sides say it and can be held against each other. */
	readonly compared: number;
	/** Those of them in which it was typed wrong. */
	readonly wrong: readonly LinkedPair[];
}

/** So many that differ are no slips: the two columns hold different things. In a handful it can be bad luck. */
const OTHER_THING = 0.5;
const HANDFUL = 5;

/** Which fields of the pairs were typed wrong. Fields that differ as a rule are left out and named. */
export function differences(pairs: readonly LinkedPair[]): {
	readonly fields: readonly FieldCount[];
	readonly leftOut: readonly TypedField[];
} {
	const all = TYPED_FIELDS.map((field) => {
		const said = pairs.filter(({ levels }) => levels[field] !== MISSING);
		const wrong = said.filter(({ levels }) => WRONG[field].includes(levels[field]));
		const right = said.filter(({ levels }) => RIGHT[field].includes(levels[field]));
		const isOther = said.length >= HANDFUL && right.length < said.length * OTHER_THING;
		return { field, compared: right.length + wrong.length, wrong, isOther };
	});
	return {
		fields: all.flatMap(({ isOther, ...count }) => (isOther || count.compared === 0 ? [] : [count])),
		leftOut: all.filter(({ isOther }) => isOther).map(({ field }) => field)
	};
}
