import type { Mapping, Rule } from './mapping.ts';

const POINT = 'decimal-point';
const MARKS: Readonly<Record<string, ',' | '.'>> = { 'decimal-comma': ',', [POINT]: '.' };

const isDate = (form: string): boolean => form === 'date' || form === 'date-time' || form.includes('yyyy');
/** What is read without being told how. */
const isPlainToSee = (form: string): boolean => form === 'date' || form === 'date-time';

function inDate(path: string, was: string, now: string): Rule {
	return { date: path, ...(!isPlainToSee(now) && { from: now }), to: was };
}

/** A number that went as it was, as text with a point, goes on as one that can be reckoned with. */
function inNumber(path: string, now: string): Rule | null {
	const decimal = MARKS[now];
	return decimal === undefined ? null : { number: path, decimal };
}

function inRule(rule: Rule, path: string, was: string, now: string): Rule {
	const plain = typeof rule === 'string' ? rule : 'path' in rule ? rule.path : null;
	if (plain === path) {
		const made = isDate(now) ? inDate(path, was, now) : inNumber(path, now);
		const more = typeof rule === 'string' ? {} : { ...(rule.when && { when: rule.when }) };
		const otherwise = typeof rule !== 'string' && rule.default !== undefined ? { default: rule.default } : {};
		return made === null || typeof made === 'string' ? rule : { ...made, ...more, ...otherwise };
	}
	if (typeof rule === 'string') return rule;
	if ('date' in rule && rule.date === path && isDate(now)) {
		const { from: _before, ...others } = rule;
		return isPlainToSee(now) ? others : { ...others, from: now };
	}
	const decimal = MARKS[now];
	return 'number' in rule && rule.number === path && decimal !== undefined ? { ...rule, decimal } : rule;
}

/**
 * The mapping with a date or a number of the source read in its new form (`d.M.yyyy`, `decimal-comma`); what took it as it
 * came writes it as it was before. Texts that it is a part of stay as they are.
 */
export const reformPath = (mapping: Mapping, path: string, was: string, now: string): Mapping =>
	Object.fromEntries(Object.entries(mapping).map(([field, rule]) => [field, inRule(rule, path, was, now)]));
