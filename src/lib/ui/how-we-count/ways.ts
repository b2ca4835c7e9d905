import { LEVEL_DEFAULTS } from '#lib/domain/estimate/level-defaults.ts';
import { LEVEL_NAMES } from '#lib/domain/estimate/level-names.ts';
import { OUR_CONNECTOR } from '#lib/domain/estimate/our-connector.ts';
import type { LevelQuantity } from '#lib/domain/estimate/quantities.ts';
import type { Range } from '#lib/domain/estimate/range.ts';
import { ruleOf } from '#lib/domain/estimate/rules.ts';
import { levelWords } from '#lib/domain/recommend/level-words.ts';
import { sayFigure } from '../calculator/say-figure.ts';

const QUANTITIES: readonly LevelQuantity[] = ['coverage', 'oneoff_cash', 'setup_hours', 'running_cash', 'effort_weeks'];
const MANNER = { locale: 'en-GB', currency: 'EUR' } as const;

const say = (quantity: LevelQuantity, range: Range): string =>
	sayFigure(range, ruleOf(quantity)?.unit ?? 'number', MANNER);

/** What connecting takes, way by way, as the calculator counts it. */
export const wayRows = (): Record<string, string>[] =>
	LEVEL_NAMES.map((level) => {
		const own: Partial<Record<LevelQuantity, Range>> = level === 'our_connector' ? OUR_CONNECTOR : {};
		const range = (quantity: LevelQuantity): Range => own[quantity] ?? LEVEL_DEFAULTS[level][quantity];
		return {
			way: levelWords(level),
			...Object.fromEntries(QUANTITIES.map((quantity) => [quantity, say(quantity, range(quantity))]))
		};
	});
