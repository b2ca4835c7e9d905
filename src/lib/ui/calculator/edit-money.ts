import type { Draft } from '#lib/domain/estimate/draft.ts';
import type { LevelName } from '#lib/domain/estimate/level-names.ts';

type Level = NonNullable<NonNullable<Draft['levels']>[LevelName]>;

/** With what one unit of another currency is worth, as typed. */
export const withRate = (draft: Draft, currency: string, typed: string): Draft => ({
	...draft,
	rates: { ...draft.rates, [currency]: typed }
});

/** With the owner's own figures for a way to connect. */
export const withLevel = (draft: Draft, name: LevelName, level: Level): Draft => ({
	...draft,
	levels: { ...draft.levels, [name]: level }
});

/** With another country and its currency. Rates were typed into the old currency, so they are asked for again. */
export const inCountry = ({ rates: _, ...draft }: Draft, country: string, currency: string): Draft => ({
	...draft,
	country,
	currency
});
