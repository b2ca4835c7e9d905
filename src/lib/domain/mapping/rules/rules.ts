import type { Value } from '../values.ts';
import type { Condition } from './condition.ts';
import { constant } from './constant.ts';
import { country } from './country.ts';
import { date } from './date.ts';
import { join } from './join.ts';
import { lookUp } from './look-up.ts';
import { number } from './number.ts';
import { pathRule } from './path-rule.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';
import type { RuleKind } from './rule-kind.ts';
import { split } from './split.ts';
import { template } from './template.ts';

/** Every kind of rule, by the field that only it has. */
export const RULE_KINDS = {
	constant,
	template,
	join,
	split,
	lookUp,
	date,
	number,
	phone,
	countryOf: country,
	personName,
	path: pathRule
};

type Kinds = typeof RULE_KINDS;
type RuleOf<Kind> = Kind extends RuleKind<infer Rule> ? Rule : never;
type BareRule = { [Name in keyof Kinds]: RuleOf<Kinds[Name]> }[keyof Kinds];

/** A rule with what every rule may have besides. */
export type DetailedRule = BareRule & {
	/** Without a condition it always applies; where it does not hold, the field is left out. */
	readonly when?: Condition;
	/** What is taken where the rule makes nothing. */
	readonly default?: Value;
};

const isName = (name: string): name is keyof Kinds => Object.hasOwn(RULE_KINDS, name);

/** Which kind of rule an object is, by the name of its telling field; null where it has none or two of them. */
export function kindName(rule: object): keyof Kinds | null {
	const [name, another] = Object.keys(rule).filter(isName);
	return name !== undefined && another === undefined ? name : null;
}

/** The kind of a rule that has been checked. */
export function kindOf(rule: DetailedRule): RuleKind<DetailedRule> {
	const name = kindName(rule);
	if (name === null) throw new TypeError('This rule was never checked against the schema of mappings.');
	return RULE_KINDS[name];
}
