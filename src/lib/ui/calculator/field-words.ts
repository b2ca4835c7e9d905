import type { BUSINESS_FIELDS, HANDOVER_FIELDS } from '#lib/domain/estimate/draft-own.ts';

export interface FieldWords {
	readonly label: string;
	readonly suffix?: string;
	readonly help?: string;
	/** Whether three figures may be given. */
	readonly range: boolean;
}

const share = (label: string, help?: string): FieldWords => ({
	label,
	suffix: '%',
	range: true,
	...(help && { help })
});

/** The questions behind "our assumptions" of one handover; money gets its currency on the page. */
export const HANDOVER_WORDS: Readonly<Record<(typeof HANDOVER_FIELDS)[number], FieldWords>> = {
	slip_share: share('How many of 100 never get across?', 'Count instead of guessing: look at the last 100.'),
	slip_loss: {
		label: 'What is one lost one worth to you?',
		help: 'After costs, not turnover. For an enquiry: the chance of a sale times what a sale leaves you.',
		range: true
	},
	rescue_share: share('Of those, how many do you find in time?'),
	fields: { label: 'How many boxes do you fill in?', range: false },
	field_error_rate: share('Of 100 boxes, how many are typed wrong?'),
	matter_share: share('Of 100 records with a mistake, how many need somebody to act?'),
	caught_share: share('Of those, how many are found before they leave the house?'),
	fix_minutes: { label: 'How long to find one and put it right?', suffix: 'minutes', range: true },
	escape_cash: { label: 'What does one cost when it gets out?', help: 'Re-shipping, a credit note.', range: true },
	delay_days: {
		label: 'How many days late is it because of this?',
		help: 'Only where money waits for it: an invoice that goes out late.',
		suffix: 'days',
		range: true
	},
	delay_value: { label: 'How much money waits, each time?', help: 'The amount of one invoice.', range: true },
	delay_rate: share('What does late money cost a year?', 'The interest on your overdraft.')
};

/** The questions behind "our assumptions" for the whole business. */
export const BUSINESS_WORDS: Readonly<Record<(typeof BUSINESS_FIELDS)[number], FieldWords>> = {
	multiplier: {
		label: 'What does an hour cost, as a multiple of the wage?',
		help: 'Employer tax, pension, holidays, sick days.',
		suffix: '× wage',
		range: true
	},
	open_days: { label: 'How many days a week are you open?', suffix: 'days', range: false },
	capture: share(
		'How much of the saved time is put to good use?',
		'Only for the gain from connecting. What the double work costs counts in full.'
	),
	horizon_years: { label: 'How many years do you look ahead?', suffix: 'years', range: false }
};
