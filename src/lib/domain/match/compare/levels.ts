/** How far two records agree in one field. 0 is always: at least one of the two does not say it. */
export const MISSING = 0;

export const KEY = { same: 1, slip: 2, different: 3 } as const;
export const AMOUNT = { same: 1, rounded: 2, slip: 3, different: 4 } as const;
export const DAYS = { atOnce: 1, soon: 2, later: 3, before: 4, far: 5 } as const;
export const NAME = { same: 1, shortened: 2, slip: 3, part: 4, different: 5 } as const;
export const CONTACT = { same: 1, slip: 2, different: 3 } as const;

export const FIELDS = ['key', 'amount', 'days', 'name', 'email', 'phone'] as const;
export type Field = (typeof FIELDS)[number];

/** How many levels a field has, without the missing one. */
export const LEVELS: Readonly<Record<Field, number>> = { key: 3, amount: 4, days: 5, name: 5, email: 3, phone: 3 };

export const byField = <Value>(of: (field: Field) => Value): Record<Field, Value> => ({
	key: of('key'),
	amount: of('amount'),
	days: of('days'),
	name: of('name'),
	email: of('email'),
	phone: of('phone')
});
