import type { Listed } from './listed.ts';
import { factorOf } from './propose-amount.ts';

/** Two amounts this near, in hundredths, are the same: each side has rounded its tax by itself. */
const NEAR = 2;
const ENOUGH = 5;
const WHOLE = 100;

type Pair = readonly [Listed, Listed];

const allWhole = (amounts: readonly number[]): boolean =>
	amounts.length >= ENOUGH && amounts.every((amount) => amount % WHOLE === 0);

const amountsIn = (pairs: readonly Pair[]): [number, number][] =>
	pairs.flatMap(([{ amount: one }, { amount: other }]): [number, number][] =>
		one === null || other === null ? [] : [[one, other]]
	);

/**
 * Says of the records of a pair whether their amounts mean the same; where one says none, they do. Where one of the two
 * systems has whole units alone and the other has not, that one rounds. Where the factor is not known, it is the one
 * that brings most together; where none does, the two fields hold different things and nothing is said of them.
 */
export function sameAmounts(pairs: readonly Pair[], known: number | null): (pair: Pair) => boolean {
	const said = amountsIn(pairs);
	const { factor, agree } = known === null ? factorOf(said) : { factor: known, agree: said.length };
	if (agree * 2 < said.length) return () => true;
	const [here, there] = [allWhole(said.map(([one]) => one)), allWhole(said.map(([, other]) => other))];
	const near = here !== there && factor === 1 ? WHOLE / 2 : NEAR;
	return (pair) => amountsIn([pair]).every(([one, other]) => Math.abs(one - Math.round(other * factor)) <= near);
}
