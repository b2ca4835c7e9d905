import { describe, expect, test } from 'vitest';
import { bindTemplate } from './bind-template.ts';
import { sourcesOf } from './sources.ts';

const bound = (template: string, sample: Record<string, string>): string =>
	bindTemplate(template, sourcesOf([sample])).template;

describe('a template is bound to what the source really calls its fields', () => {
	test.each([
		['Call {name}', { 'your-name': 'Kari Nordmann' }, 'Call {your-name}'],
		['Call {name}', { fornavn: 'Kari', etternavn: 'Nordmann' }, 'Call {fornavn} {etternavn}'],
		['Call {name}', { company: 'Nordbakeriet', colour: 'red' }, 'Call {company}'],
		['Call {name} ({phone})', { navn: 'Kari Nordmann', mobil: '912 34 567' }, 'Call {navn} ({mobil})'],
		['Write {{ to {name}', { 'your-name': 'Kari Nordmann' }, 'Write {{ to {your-name}']
	])('%s', (template, sample, result) => {
		expect(bound(template, sample)).toBe(result);
	});
});

describe('a gap that nothing fits is closed', () => {
	test.each([
		['Call {name}', 'Call'],
		['Dear {name},\n\nthank you.', 'Dear,\n\nthank you.'],
		['Call {name} about {subject}', 'Call'],
		[
			'Thank you for your message about {subject}. We will call you at {phone} soon.',
			'Thank you for your message. We will call you soon.'
		],
		['{name} – from the website', '– from the website'],
		['Enquiry: {subject}', 'Enquiry']
	])('%s', (template, result) => {
		expect(bound(template, { colour: 'red' })).toBe(result);
	});
});
