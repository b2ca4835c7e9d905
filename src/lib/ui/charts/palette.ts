import type { ChartTone } from '#lib/domain/charts/spec.ts';

export interface Palette {
	/** What the chart lies on. */
	readonly sheet: string;
	readonly ink: string;
	readonly quiet: string;
	readonly grid: string;
	/** The tint of an expected range. */
	readonly band: string;
	/** For series that mean no state: told apart by lightness first, so that colour-blind eyes and grey paper do too. */
	readonly series: readonly [string, string, string, string];
	readonly tones: Readonly<Record<ChartTone, string>>;
}

export const light: Palette = {
	sheet: '#fffdf8',
	ink: '#24211b',
	quiet: '#5c564a',
	grid: '#e3dbc9',
	band: '#dbe3f3',
	series: ['#23478f', '#6e90e3', '#3c3933', '#a3608d'],
	tones: { accent: '#23478f', good: '#41a37e', warn: '#a76401', bad: '#8c1211', idle: '#8a8171' }
};

export const dark: Palette = {
	sheet: '#1d212a',
	ink: '#ece7dc',
	quiet: '#b3ac9d',
	grid: '#353c4a',
	band: '#2c3a58',
	series: ['#a9c1f7', '#578de1', '#f8ecd7', '#9d5581'],
	tones: { accent: '#a9c1f7', good: '#a8e8c4', warn: '#d79c1f', bad: '#b65245', idle: '#8b93a3' }
};

/** For paper and for mail, which is read on white. */
export const print: Palette = {
	...light,
	sheet: '#ffffff',
	ink: '#000000',
	quiet: '#404040',
	grid: '#cfcfcf',
	band: '#dfe5f0'
};

/** For a mail's small lines, whose ground nobody knows: a mail program decides itself when it is dark. */
export const anyGround: Palette = { ...print, series: ['#5f83cc', '#6e90e3', '#8a8171', '#a3608d'] };
