import { drawsOf } from './beta-draws.ts';
import { generator } from './generator.ts';
import { isCertain } from './pert.ts';
import type { Uncertain } from './pert.ts';

/** Draws are made by the block: few enough that all columns of a handover stay near the processor. */
export const BLOCK = 1000;

/** The draws of one figure in the block at hand. */
export interface Column {
	readonly values: Float64Array;
	/** Goes on to the next block. */
	readonly advance: () => void;
}

/** Makes the column of a figure; the same name gives the same draws. */
export type Draw = (figure: Uncertain, name: string) => Column;

const stay = (): void => {};

export const drawer =
	(seed: number): Draw =>
	(figure, name) => {
		const values = new Float64Array(BLOCK);
		const refill = drawsOf(figure, generator(seed, name));
		refill(values);
		return { values, advance: isCertain(figure) ? stay : () => refill(values) };
	};
