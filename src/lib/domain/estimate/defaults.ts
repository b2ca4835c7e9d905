import type { Range } from './range.ts';

/** What is usual for one kind of handover (MODEL.md 2.2). Money stands in euro. */
export interface HandoverDefaults {
	readonly label: string;
	readonly minutes: Range;
	readonly fields: number;
	readonly slip_share: Range;
	readonly rescue_share: number;
	/** Null: only the owner knows. Until they say, nothing is counted for it. */
	readonly slip_loss: Range | null;
	/** What is lost with a lost one: of the same kind, one event can lose it only once. */
	readonly loss_kind?: 'revenue' | 'sale' | 'fee';
	readonly escape_cash: Range;
	/** Customers come all year; an own routine stops with the person. */
	readonly cause: 'customer' | 'own';
}

export const WEEKS_PER_YEAR = { customer: 52, own: 47 } as const;

export const HANDOVER_DEFAULTS = {
	'order-to-accounting': {
		label: 'Web order into the accounting',
		minutes: [2, 3, 6],
		fields: 12,
		slip_share: [0, 0.002, 0.01],
		rescue_share: 0.9,
		slip_loss: [10, 40, 120],
		loss_kind: 'revenue',
		escape_cash: [0, 10, 70],
		cause: 'customer'
	},
	'order-to-shipping': {
		label: 'Web order into shipping or the warehouse',
		minutes: [1, 2, 4],
		fields: 8,
		slip_share: [0.0005, 0.002, 0.01],
		rescue_share: 0.9,
		slip_loss: [15, 40, 100],
		loss_kind: 'sale',
		escape_cash: [8, 16, 50],
		cause: 'customer'
	},
	'form-to-crm': {
		label: 'Contact form into the customer list',
		minutes: [1.5, 3, 5],
		fields: 8,
		slip_share: [0.002, 0.02, 0.1],
		rescue_share: 0.3,
		slip_loss: null,
		loss_kind: 'sale',
		escape_cash: [0, 20, 120],
		cause: 'customer'
	},
	'booking-to-invoice': {
		label: 'Booking into an invoice',
		minutes: [3, 5, 9],
		fields: 9,
		slip_share: [0.001, 0.005, 0.02],
		rescue_share: 0.7,
		slip_loss: null,
		loss_kind: 'revenue',
		escape_cash: [0, 15, 80],
		cause: 'customer'
	},
	'booking-to-calendar': {
		label: 'Booking into the calendar',
		minutes: [1, 2, 3],
		fields: 5,
		slip_share: [0.002, 0.01, 0.04],
		rescue_share: 0.5,
		slip_loss: null,
		loss_kind: 'sale',
		escape_cash: [0, 10, 50],
		cause: 'customer'
	},
	'timesheet-to-payroll': {
		label: 'Timesheet into payroll or an invoice',
		minutes: [3, 6, 12],
		fields: 14,
		slip_share: 0,
		rescue_share: 0,
		slip_loss: 0,
		escape_cash: [0, 20, 120],
		cause: 'own'
	},
	'supplier-invoice': {
		label: 'Supplier invoice into the accounting',
		minutes: [3, 5, 9],
		fields: 10,
		slip_share: [0, 0.01, 0.04],
		rescue_share: 0.9,
		slip_loss: [0, 15, 60],
		loss_kind: 'fee',
		escape_cash: [0, 15, 100],
		cause: 'customer'
	},
	'quote-to-order': {
		label: 'Accepted quote into an order',
		minutes: [2, 4, 8],
		fields: 12,
		slip_share: [0, 0.003, 0.02],
		rescue_share: 0.8,
		slip_loss: null,
		loss_kind: 'sale',
		escape_cash: [0, 30, 200],
		cause: 'customer'
	},
	'customer-to-newsletter': {
		label: 'Customer into the newsletter list',
		minutes: [1, 2, 4],
		fields: 3,
		slip_share: [0, 0.02, 0.1],
		rescue_share: 0.2,
		slip_loss: [0, 5, 25],
		loss_kind: 'sale',
		escape_cash: [0, 5, 25],
		cause: 'customer'
	},
	other: {
		label: 'Something else',
		minutes: [1, 2, 5],
		fields: 8,
		slip_share: [0, 0.002, 0.01],
		rescue_share: 0.8,
		slip_loss: null,
		escape_cash: [0, 10, 50],
		cause: 'customer'
	}
} as const satisfies Record<string, HandoverDefaults>;

export type HandoverTypeId = keyof typeof HANDOVER_DEFAULTS;

export const defaultsOf = (typeId: HandoverTypeId): HandoverDefaults => HANDOVER_DEFAULTS[typeId];
