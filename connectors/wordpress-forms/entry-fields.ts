import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { fieldsIn } from './labelled-fields.ts';
import { writtenFields } from './written-fields.ts';

const contentOf = ({ content }: Values): string => {
	if (typeof content === 'string') return content;
	if (!isObject(content)) return '';
	const { raw, rendered } = content;
	return typeof raw === 'string' && raw !== '' ? raw : typeof rendered === 'string' ? rendered : '';
};

/** What the visitor has filled in: as Jetpack gives it, else as it stands in the text of the entry. */
export function entryFields(entry: Values): Map<string, string> {
	const given = fieldsIn(entry.fields);
	return given.size > 0 ? given : writtenFields(contentOf(entry));
}
