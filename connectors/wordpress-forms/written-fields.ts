import { isObject } from '#lib/domain/mapping/values.ts';
import { readJson } from '../http-json/json-text.ts';
import { readFields } from '../mailbox/form-fields.ts';
import { decodeEntities } from '../mailbox/html-entities.ts';
import { fieldsIn, named } from './labelled-fields.ts';

/** Where Jetpack parts what the visitor wrote from what it knows of the visit. */
const MORE = /<!--\s*more\s*-->/i;
/** What it knows, in capitals and in English whatever the language of the website. */
const FACTS: Readonly<Record<string, string>> = {
	AUTHOR: 'Name',
	'AUTHOR EMAIL': 'Email',
	'AUTHOR URL': 'Website',
	SUBJECT: 'Subject'
};
/** A field as PHP prints it: `[1_Name] => Kari`. */
const PRINTED = /^\s*\[(?:\d+_)?([^\]]+)\] => ?(.*)$/;

const asText = (content: string): string =>
	decodeEntities(
		content
			.replace(/<br\s*\/?>\s*/gi, '\n')
			.replace(/<\/(p|div|li|tr|h\d)>\s*/gi, '\n')
			.replace(/<(?!!--\s*more)[^>]*>/gi, '')
	);

/** A value goes on in the next lines until another field or the end of the list. */
function printed(text: string): Map<string, string> {
	const pairs: [string, string][] = [];
	for (const line of text.split(/\r?\n/)) {
		const [, label, value = ''] = PRINTED.exec(line) ?? [];
		const open = pairs.at(-1);
		if (label !== undefined) pairs.push([label, value]);
		else if (open && line.trim() !== ')') open[1] += `\n${line}`;
	}
	return named(pairs.map(([label, value]) => [label, value.trim()] as const));
}

const factsIn = (text: string): Map<string, string> =>
	named(
		text.split(/\r?\n/).flatMap((line) => {
			const [, name = '', value = ''] = /^([A-Z ]+): ?(.*)$/.exec(line.trim()) ?? [];
			const label = FACTS[name];
			return label !== undefined && value.trim() !== '' ? [[label, value.trim()] as const] : [];
		})
	);

const jsonIn = (text: string): Map<string, string> => {
	const json = readJson(text.slice(Math.max(0, text.indexOf('{'))));
	return isObject(json) ? fieldsIn(json.fields ?? json) : new Map();
};

/** The fields of a form in the text of an entry, in the ways in which versions of Jetpack and other plugins write it. */
export function writtenFields(content: string): Map<string, string> {
	const text = asText(content).trim();
	if (text.startsWith('{')) return jsonIn(text);
	const [message = '', behind] = text.split(MORE);
	if (behind === undefined) {
		const fields = readFields({ text, html: content });
		return fields.size > 0 ? fields : named(text === '' ? [] : [['Message', text]]);
	}
	const all = behind.includes('JSON_DATA') ? jsonIn(behind.split('JSON_DATA')[1] ?? '') : printed(behind);
	if (all.size > 0) return all;
	const facts = factsIn(behind);
	return message.trim() === '' ? facts : new Map([...facts, ['Message', message.trim()]]);
}
