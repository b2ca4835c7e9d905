/** What a column can hold. `reference`: somebody else's number. `item`: one line of a record, not the record. */
export const ROLES = [
	'orderNumber',
	'invoiceNumber',
	'reference',
	'date',
	'dueDate',
	'name',
	'firstName',
	'lastName',
	'company',
	'email',
	'phone',
	'gross',
	'net',
	'tax',
	'currency',
	'text',
	'item',
	'other'
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that more than one column of a table can have. */
export const SHARED_ROLES: readonly Role[] = ['reference', 'text', 'item', 'other'];

/** One column as it was recognised. */
export interface Column {
	readonly name: string;
	readonly role: Role;
	/** How surely, 0 to 1. What the owner has chosen is 1. */
	readonly confidence: number;
}

/** Below this a column is shown as unsure. */
export const SURE_COLUMN = 0.75;

export const columnsWith = (columns: readonly Column[], ...roles: readonly Role[]): number[] =>
	columns.flatMap(({ role }, at) => (roles.includes(role) ? [at] : []));
