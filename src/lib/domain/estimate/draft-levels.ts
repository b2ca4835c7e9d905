import { fromEuro } from '../money/reference-amount.ts';
import type { Draft } from './draft.ts';
import { readInto } from './draft-own.ts';
import type { ReadAnswers } from './draft-own.ts';
import { place } from './draft-places.ts';
import type { LevelInput } from './input-types.ts';
import { LEVEL_DEFAULTS } from './level-defaults.ts';
import { LEVEL_NAMES } from './level-names.ts';
import type { LevelName } from './level-names.ts';
import { OUR_CONNECTOR } from './our-connector.ts';
import { LEVEL_QUANTITIES } from './quantities.ts';
import type { LevelQuantity } from './quantities.ts';
import type { Range } from './range.ts';
import { isMoney } from './rules.ts';

/** What a level is taken to need where the owner says nothing; money in the given currency. */
export function usualOfLevel(name: LevelName, field: LevelQuantity, currency: string): Range {
	const ours: Partial<Record<LevelQuantity, Range>> = name === 'our_connector' ? OUR_CONNECTOR : {};
	const usual = ours[field] ?? LEVEL_DEFAULTS[name][field];
	return isMoney(field) ? fromEuro(usual, currency) : usual;
}

/** Every level as this business knows it: the owner's own figures, and our assumption for what they left blank. */
export function levelsOf({ currency, levels = {} }: Draft, read: ReadAnswers): Readonly<Record<LevelName, LevelInput>> {
	const inputOf = (name: LevelName): LevelInput => {
		const own = levels[name];
		const money = own?.currency ?? currency;
		const figures = LEVEL_QUANTITIES.map((field) => {
			const range = readInto(read, place.level(name, field), field, own?.own[field], { currency: money });
			return [field, range ?? usualOfLevel(name, field, money)] as const;
		});
		return { ...Object.fromEntries(figures), ...(money !== currency && { currency: money }) };
	};
	return Object.fromEntries(LEVEL_NAMES.map((name) => [name, inputOf(name)])) as Record<LevelName, LevelInput>;
}
