import { heap } from './heap.ts';

/** Which records may go together and what each pair is worth; only what is worth more than 0 is ever taken. */
export interface Edges {
	readonly left: ArrayLike<number>;
	readonly right: ArrayLike<number>;
	readonly worth: ArrayLike<number>;
}

interface Neighbours {
	readonly start: Int32Array;
	readonly to: Int32Array;
	readonly cost: Float64Array;
}

function neighboursOf({ left, right, worth }: Edges, lefts: number): Neighbours {
	const start = new Int32Array(lefts + 1);
	for (let edge = 0; edge < left.length; edge++) if (worth[edge]! > 0) start[left[edge]! + 1]!++;
	for (let at = 0; at < lefts; at++) start[at + 1]! += start[at]!;
	const next = start.slice();
	const to = new Int32Array(start[lefts]!);
	const cost = new Float64Array(start[lefts]!);
	for (let edge = 0; edge < left.length; edge++) {
		if (worth[edge]! <= 0) continue;
		const place = next[left[edge]!]!++;
		to[place] = right[edge]!;
		cost[place] = -worth[edge]!;
	}
	return { start, to, cost };
}

/**
 * Gives each left one at most one right one and the other way round, so that the sum of what the pairs are worth is the
 * largest there is: shortest augmenting paths with potentials on the sparse graph (Jonker and Volgenant 1987; Dijkstra
 * 1959 for each path). Everyone can also go without, at no cost. Answers with the partner of each left one, or -1.
 */
export function bestMatching(lefts: number, rights: number, edges: Edges): Int32Array {
	const { start, to, cost } = neighboursOf(edges, lefts);
	const leftPotential = new Float64Array(lefts);
	const rightPotential = new Float64Array(rights);
	const partner = new Int32Array(lefts).fill(-1);
	const holder = new Int32Array(rights).fill(-1);
	const distance = new Float64Array(rights).fill(Infinity);
	const reachedFrom = new Int32Array(rights);
	const settledFor = new Int32Array(rights).fill(-1);
	const queue = heap();

	for (let first = 0; first < lefts; first++) {
		const touched: number[] = [];
		const settled: number[] = [];
		let without = Infinity;
		let withoutOne = first;
		const reach = (one: number, far: number): void => {
			if (far - leftPotential[one]! < without) {
				without = far - leftPotential[one]!;
				withoutOne = one;
			}
			for (let edge = start[one]!; edge < start[one + 1]!; edge++) {
				const other = to[edge]!;
				const along = far + cost[edge]! - leftPotential[one]! - rightPotential[other]!;
				// Rounding can make a settled one look a trillionth nearer; it stays settled.
				if (along >= distance[other]! || settledFor[other] === first) continue;
				if (distance[other] === Infinity) touched.push(other);
				distance[other] = along;
				reachedFrom[other] = one;
				queue.push(along, other);
			}
		};
		// Potentials begin where every reduced cost is at least 0.
		for (let edge = start[first]!; edge < start[first + 1]!; edge++)
			leftPotential[first] = Math.min(leftPotential[first]!, cost[edge]! - rightPotential[to[edge]!]!);
		queue.clear();
		reach(first, 0);
		let end = -1;
		for (let next = queue.pop(); next !== null && next.key < without; next = queue.pop()) {
			if (next.key > distance[next.value]! || settledFor[next.value] === first) continue;
			if (holder[next.value] === -1) {
				end = next.value;
				break;
			}
			settled.push(next.value);
			settledFor[next.value] = first;
			reach(holder[next.value]!, next.key);
		}
		const far = end === -1 ? without : distance[end]!;
		leftPotential[first]! += far;
		for (const other of settled) {
			const rest = far - distance[other]!;
			rightPotential[other]! -= rest;
			leftPotential[holder[other]!]! += rest;
		}
		let one = end === -1 ? withoutOne : reachedFrom[end]!;
		for (let other = end; ; one = reachedFrom[other]!) {
			const before = partner[one]!;
			partner[one] = other;
			if (other !== -1) holder[other] = one;
			if (one === first) break;
			other = before;
		}
		for (const other of touched) distance[other] = Infinity;
	}
	return partner;
}
