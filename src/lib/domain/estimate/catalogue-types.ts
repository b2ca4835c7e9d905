import type { HandoverTypeId } from './defaults.ts';

/** Which kind of handover, and so which defaults, a typical handover of the catalogue is nearest to. */
const TYPES: Readonly<Record<string, HandoverTypeId>> = {
	'order-to-invoice': 'order-to-accounting',
	'refund-to-accounting': 'order-to-accounting',
	'prepaid-booking-to-accounting': 'order-to-accounting',
	'order-to-shipping': 'order-to-shipping',
	'marketplace-order-to-shop': 'order-to-shipping',
	'purchase-order-to-supplier': 'order-to-shipping',
	'contact-form-to-crm': 'form-to-crm',
	'contact-form-to-sheet': 'form-to-crm',
	'ad-lead-to-crm': 'form-to-crm',
	'email-enquiry-to-crm': 'form-to-crm',
	'quote-request-to-quote': 'form-to-crm',
	'booking-to-invoice': 'booking-to-invoice',
	'no-show-to-invoice': 'booking-to-invoice',
	'project-done-to-invoice': 'booking-to-invoice',
	'job-sheet-to-accounting': 'booking-to-invoice',
	'booking-to-calendar': 'booking-to-calendar',
	'hours-to-invoice': 'timesheet-to-payroll',
	'hours-to-payroll': 'timesheet-to-payroll',
	'shift-plan-to-payroll': 'timesheet-to-payroll',
	'expense-to-payroll': 'timesheet-to-payroll',
	'supplier-invoice-in': 'supplier-invoice',
	'receipt-to-accounting': 'supplier-invoice',
	'deal-won-to-invoice': 'quote-to-order',
	'deal-won-to-project': 'quote-to-order',
	'order-to-newsletter': 'customer-to-newsletter',
	'newsletter-sign-up': 'customer-to-newsletter',
	'pos-customer-to-newsletter': 'customer-to-newsletter',
	'crm-list-to-newsletter': 'customer-to-newsletter'
};

export const typeOfTypical = (handoverId: string): HandoverTypeId =>
	Object.hasOwn(TYPES, handoverId) ? (TYPES[handoverId] ?? 'other') : 'other';
