import type { SettingField } from '../contract.ts';

/** What is done with a customer that the books have already; `known` says by what they know one. */
export const existingCustomer = (known: string) =>
	({
		name: 'existing',
		label: 'If the customer is there already',
		help: `A customer counts as there already when ${known}.`,
		kind: 'choice',
		choices: [
			{ value: 'keep', label: 'Leave it as it is' },
			{ value: 'update', label: 'Bring it up to date' }
		],
		default: 'keep'
	}) as const satisfies SettingField;

/** Whether VAT is in the prices that are handed over; `besides` is what these books make of them. */
export const pricesOption = (besides = '') =>
	({
		name: 'prices',
		label: 'Are the prices with VAT',
		help: `As they come from the web shop or the form.${besides}`,
		kind: 'choice',
		choices: [
			{ value: 'with', label: 'With VAT', vat: 'with' },
			{ value: 'without', label: 'Without VAT', vat: 'without' }
		],
		default: 'with'
	}) as const satisfies SettingField;

export const dueInDaysOption = {
	name: 'dueInDays',
	label: 'Days to pay',
	help: 'Used where a record has no due date of its own.',
	kind: 'number',
	default: 14,
	minimum: 0,
	maximum: 365
} as const satisfies SettingField;
