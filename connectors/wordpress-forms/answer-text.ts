import { isFilled, isObject, type Value } from '#lib/domain/mapping/values.ts';

const fileOf = ({ name, url }: { readonly [part: string]: Value }): Value | undefined => url ?? name;

/** What a visitor has answered, as text: several choices are parted by commas, files are shown by their addresses. */
export function answerText(value: Value | undefined): string {
	if (!isFilled(value)) return '';
	if (Array.isArray(value)) return value.map(answerText).filter(Boolean).join(', ');
	if (!isObject(value)) return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
	if (Array.isArray(value.files))
		return answerText(value.files.map((file) => (isObject(file) ? (fileOf(file) ?? '') : file)));
	return answerText(value.displayValue ?? value.value ?? fileOf(value) ?? Object.values(value));
}
