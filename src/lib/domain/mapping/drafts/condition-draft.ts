import type { Condition } from '../rules/condition.ts';
import type { ConditionDraft } from './draft.ts';

/** What the answers say of a condition, not yet checked; undefined where there is none. */
export function conditionSaid({ only, onlyPath: path, onlyValue }: ConditionDraft): unknown {
	if (only === '') return undefined;
	if (only === 'is') return { path, is: onlyValue };
	if (only === 'isNot') return { path, isNot: onlyValue };
	if (only === 'in') return { path, in: onlyValue.split('\n').filter((line) => line !== '') };
	return { path, filled: only === 'filled' };
}

/** The answers that stand for a condition. */
export function conditionDraft(condition: Condition | undefined): ConditionDraft {
	if (!condition) return { only: '', onlyPath: '', onlyValue: '' };
	const onlyPath = condition.path;
	if ('is' in condition) return { only: 'is', onlyPath, onlyValue: String(condition.is) };
	if ('isNot' in condition) return { only: 'isNot', onlyPath, onlyValue: String(condition.isNot) };
	if ('in' in condition) return { only: 'in', onlyPath, onlyValue: condition.in.map(String).join('\n') };
	return { only: condition.filled ? 'filled' : 'empty', onlyPath, onlyValue: '' };
}
