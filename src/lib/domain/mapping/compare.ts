import { canonicalJson } from '../runs/canonical-json.ts';
import { sameAnswer } from './compare/same-answer.ts';
import { sameDate, sameDateTime } from './compare/same-date.ts';
import { sameEmail } from './compare/same-email.ts';
import { sameList } from './compare/same-list.ts';
import { sameNumber } from './compare/same-number.ts';
import { samePhone } from './compare/same-phone.ts';
import { sameText } from './compare/same-text.ts';
import { sameUrl } from './compare/same-url.ts';
import type { OtherForm } from './compare/other-form.ts';
import type { FieldKind, TargetField } from './field.ts';
import { asText } from './text.ts';
import { isFilled, type Value, type Values } from './values.ts';

export type Sameness = 'same' | 'same-in-other-form' | 'different' | 'missing' | 'added';

/** One field as it left and as it arrived. */
export interface FieldComparison {
	readonly field: string;
	readonly label: string;
	readonly sent: Value | undefined;
	readonly stored: Value | undefined;
	readonly same: Sameness;
	/** One sentence for a person. */
	readonly say: string;
}

const OTHER_FORMS: Readonly<Record<FieldKind, OtherForm>> = {
	text: sameText,
	'long-text': sameText,
	email: sameEmail,
	phone: samePhone,
	url: sameUrl,
	number: sameNumber,
	money: sameNumber,
	date: sameDate,
	'date-time': sameDateTime,
	'yes-no': sameAnswer,
	list: sameList
};

type Verdict = Pick<FieldComparison, 'same' | 'say'>;

function judge(sent: Value | undefined, stored: Value | undefined, kind: FieldKind, timeZone: string): Verdict {
	if (!isFilled(stored)) return { same: 'missing', say: 'This was sent, and is not there.' };
	if (!isFilled(sent)) return { same: 'added', say: 'This was not sent; the system filled it in by itself.' };
	if (canonicalJson(sent) === canonicalJson(stored)) return { same: 'same', say: 'Arrived unchanged.' };
	const different: Verdict = { same: 'different', say: 'This arrived with another value.' };
	const [one, other] = [asText(sent), asText(stored)];
	if (one === null || other === null) return different;
	if (one === other) return { same: 'same', say: 'Arrived unchanged.' };
	const say = OTHER_FORMS[kind](one, other, timeZone) ?? sameText(one, other, timeZone);
	return say === null ? different : { same: 'same-in-other-form', say };
}

/**
 * What was sent beside what is stored, field by field, in the order of `fields`; fields that the manifest does not name
 * come last. Fields that are on neither side are left out. Differences that mean nothing are told by the field's kind.
 */
export function compareFields(
	sent: Values,
	stored: Values,
	fields: readonly Pick<TargetField, 'name' | 'label' | 'kind'>[],
	timeZone = 'UTC'
): FieldComparison[] {
	const known = new Map(fields.map((field) => [field.name, field]));
	const names = new Set([...known.keys(), ...Object.keys(sent), ...Object.keys(stored)]);
	const at = (values: Values, name: string): Value | undefined =>
		Object.hasOwn(values, name) ? values[name] : undefined;
	return [...names]
		.map((name) => ({ name, sent: at(sent, name), stored: at(stored, name) }))
		.filter((pair) => isFilled(pair.sent) || isFilled(pair.stored))
		.map((pair) => {
			const { label, kind } = known.get(pair.name) ?? { label: pair.name, kind: 'text' };
			return {
				field: pair.name,
				label,
				sent: pair.sent,
				stored: pair.stored,
				...judge(pair.sent, pair.stored, kind, timeZone)
			};
		});
}
