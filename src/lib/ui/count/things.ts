import type { Column, Role } from '#lib/domain/match/columns/role.ts';

/** What the records on the left are called, and where those on the right stand. */
export interface Things {
	readonly one: string;
	readonly many: string;
	readonly there: string;
}

/** Says by its columns what a list holds: orders and invoices have numbers of their own, people have addresses. */
export function thingsOf(left: readonly Column[], right: readonly Column[]): Things {
	const has = (columns: readonly Column[], role: Role): boolean => columns.some((column) => column.role === role);
	const there = has(right, 'invoiceNumber') ? 'in the accounts' : 'in the second list';
	if (has(left, 'orderNumber')) return { one: 'order', many: 'orders', there };
	if (has(left, 'invoiceNumber')) return { one: 'invoice', many: 'invoices', there: 'in the second list' };
	if (has(left, 'email') && !has(left, 'gross') && !has(left, 'net')) return { one: 'person', many: 'people', there };
	return { one: 'record', many: 'records', there };
}
