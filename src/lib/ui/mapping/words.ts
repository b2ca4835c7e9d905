import type { Choice } from '#connectors/contract.ts';
import type { Draft } from '#lib/domain/mapping/drafts/draft.ts';

const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
	Object.entries(labels).map(([value, label]) => ({ value, label }));

/** In which form the value of a field can go on. */
export const FORM_CHOICES = choices({
	'': 'As it is',
	trim: 'Without spaces at its ends',
	personName: 'The first or the last name of a person',
	split: 'A part of it',
	lookUp: 'Another word for it, by a list',
	date: 'A date in another form',
	number: 'A number in another form',
	phone: 'A telephone number with its country code',
	countryOf: 'A country in another form'
} satisfies Record<Draft['form'], string>);

export const TEST_CHOICES = choices({
	'': 'Always',
	is: 'Only if a field is …',
	isNot: 'Only if a field is not …',
	in: 'Only if a field is one of …',
	filled: 'Only if a field is filled in',
	empty: 'Only if a field is empty'
} satisfies Record<Draft['only'], string>);

export const NAME_PARTS = choices({ given: 'The first name', family: 'The last name' });

export const MARKS = choices({
	' ': 'a space',
	', ': 'a comma and a space',
	'\n': 'a new line',
	' – ': 'a dash',
	'-': 'a hyphen',
	'/': 'a stroke',
	'': 'nothing'
});

export const SPLIT_MARKS = choices({
	',': 'a comma',
	' ': 'a space',
	';': 'a semicolon',
	'-': 'a hyphen',
	'/': 'a stroke',
	'\n': 'a new line',
	'@': 'an @'
});

export const PARTS = choices({
	1: 'The first part',
	2: 'The second part',
	3: 'The third part',
	4: 'The fourth part',
	'-1': 'The last part',
	'-2': 'The last but one'
});

export const DATE_READ = choices({
	'': 'Seen from the date itself',
	'dd.MM.yyyy': 'Day first: 22.11.2026',
	'dd/MM/yyyy': 'Day first: 22/11/2026',
	'MM/dd/yyyy': 'Month first: 11/22/2026',
	'dd.MM.yy': 'Day first, short year: 22.11.26',
	'dd.MM.yyyy HH:mm': 'With the time: 22.11.2026 10:00',
	unix: 'Seconds since 1970',
	'unix-ms': 'Milliseconds since 1970'
});

export const DATE_WRITTEN = choices({
	'': 'As programs want it, as much as was there',
	date: 'The day: 2026-11-22',
	'date-time': 'Day and time: 2026-11-22T09:00:00Z',
	'dd.MM.yyyy': '22.11.2026',
	'dd.MM.yyyy HH:mm': '22.11.2026 10:00',
	'dd/MM/yyyy': '22/11/2026',
	'MM/dd/yyyy': '11/22/2026',
	'd MMMM yyyy': '22 November 2026',
	unix: 'Seconds since 1970'
});

export const DECIMAL_READ = choices({
	'': 'Seen from the number itself',
	',': 'A comma: 1.234,50',
	'.': 'A point: 1,234.50'
});

export const TIMES = choices({
	'': 'As it is',
	'0.01': 'Divided by 100: 34900 becomes 349',
	'100': 'Times 100: 349 becomes 34900',
	'-1': 'With the opposite sign'
});

export const DECIMALS = choices({ '': 'As many as there are', 0: 'None, rounded', 2: 'Two', 3: 'Three' });

export const NUMBER_WRITTEN = choices({
	'': 'As a number',
	',': 'As a text with a comma: 349,00',
	'.': 'As a text with a point: 349.00'
});

export const PHONE_WRITTEN = choices({
	'': 'With + and the country code: +4791234567',
	zeros: 'With 00 and the country code: 004791234567',
	national: 'As one dials it inside the country: 91234567'
});

export const COUNTRY_WRITTEN = choices({
	'': 'Two letters: NO',
	'three-letters': 'Three letters: NOR',
	name: 'Its name: Norway'
});
