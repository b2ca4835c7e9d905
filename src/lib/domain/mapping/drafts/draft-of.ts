import { canonicalJson } from '../../runs/canonical-json.ts';
import type { FieldKind } from '../field.ts';
import type { Rule } from '../mapping.ts';
import type { DetailedRule } from '../rules/rules.ts';
import { asText } from '../text.ts';
import { conditionDraft } from './condition-draft.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { ruleSaid } from './said-by.ts';

const numberText = (number: number | undefined): string => (number === undefined ? '' : String(number));

function answers(rule: DetailedRule): Partial<Draft> {
	if ('path' in rule) return { way: 'field', path: rule.path, form: rule.trim ? 'trim' : '' };
	if ('constant' in rule) return { way: 'constant', text: asText(rule.constant) ?? '' };
	if ('template' in rule) return { way: 'template', text: rule.template };
	if ('join' in rule) return { way: 'join', joined: [...rule.join], mark: rule.with };
	if ('personName' in rule) return { way: 'field', form: 'personName', path: rule.personName, part: rule.take };
	if ('split' in rule) {
		const { split: path, at, take, trim = false } = rule;
		return { way: 'field', form: 'split', path, at, take: String(take), trim };
	}
	if ('lookUp' in rule) {
		const table = Object.entries(rule.table).map(([from, to]): [string, string] => [from, String(to)]);
		return { way: 'field', form: 'lookUp', path: rule.lookUp, table, otherwise: String(rule.otherwise ?? '') };
	}
	if ('date' in rule) {
		return { way: 'field', form: 'date', path: rule.date, dateFrom: rule.from ?? '', dateTo: rule.to ?? '' };
	}
	if ('number' in rule) {
		const { number: path, decimal = '', to = '' } = rule;
		const figures = { times: numberText(rule.times), decimals: numberText(rule.decimals) };
		return { way: 'field', form: 'number', path, decimal, ...figures, numberTo: to };
	}
	if ('phone' in rule) {
		return { way: 'field', form: 'phone', path: rule.phone, phoneCountry: rule.country, phoneTo: rule.to ?? '' };
	}
	const { countryOf: path, to = '', in: language = '' } = rule;
	return { way: 'field', form: 'countryOf', path, countryTo: to, language };
}

const withMore = (rule: DetailedRule): Draft => ({
	...emptyDraft(),
	...answers(rule),
	ifEmpty: asText(rule.default) ?? '',
	...conditionDraft(rule.when)
});

/**
 * The answers that stand for a rule. What no answers can say (a value with fields of its own, say) is kept as it is, so
 * that a rule from a file survives the editor unchanged.
 */
export function draftOf(rule: Rule | undefined, kind: FieldKind = 'text'): Draft {
	if (rule === undefined) return emptyDraft();
	if (typeof rule === 'string') return { ...emptyDraft(), way: 'field', path: rule };
	const draft = withMore(rule);
	const isSame = canonicalJson(ruleSaid(draft, kind)) === canonicalJson(rule);
	return isSame ? draft : { ...emptyDraft(), way: 'kept', kept: rule };
}
