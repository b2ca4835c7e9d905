import { isObject, type Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import { without } from '../http-json/hidden.ts';
import { notAccepted } from './ask.ts';

interface Complained {
	readonly vendor: string;
	readonly about: string;
	/** What the vendor's names of fields are called in ours. */
	readonly labels: Readonly<Record<string, string>>;
	readonly secrets: readonly string[];
}

/**
 * Throws `ConnectorError` (refused) for the first of the complaints that stand in an answer that went well otherwise, as
 * `[{ field: ["input", "email"], message }]`.
 */
export function unlessComplained(errors: Value | undefined, { vendor, about, labels, secrets }: Complained): void {
	const first = Array.isArray(errors) ? errors.find(isObject) : undefined;
	if (!first) return;
	const path = Array.isArray(first.field) ? first.field.map(String) : [];
	const name = path.findLast((part) => Object.hasOwn(labels, part));
	const said = without(String(first.message ?? ''), secrets)
		.slice(0, 300)
		.replace(/\.$/, '');
	const words = said === '' ? '' : ` It said: “${said}”.`;
	throw new ConnectorError('refused', {
		say: notAccepted(vendor, name === undefined ? undefined : labels[name], about, words),
		technical: `${path.join('.')} ${String(first.code ?? '')} ${said}`.trim()
	});
}
