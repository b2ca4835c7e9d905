/** A queue that gives the smallest first (binary heap, Williams 1964). */
export interface Heap {
	push(key: number, value: number): void;
	/** The value with the smallest key, and that key; null where nothing is left. */
	pop(): { readonly key: number; readonly value: number } | null;
	clear(): void;
}

export function heap(): Heap {
	const keys: number[] = [];
	const values: number[] = [];
	const swap = (a: number, b: number): void => {
		[keys[a], keys[b]] = [keys[b]!, keys[a]!];
		[values[a], values[b]] = [values[b]!, values[a]!];
	};
	const sink = (): void => {
		for (let at = 0; ;) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			let least = at;
			if (left < keys.length && keys[left]! < keys[least]!) least = left;
			if (right < keys.length && keys[right]! < keys[least]!) least = right;
			if (least === at) return;
			swap(at, least);
			at = least;
		}
	};
	return {
		push(key, value) {
			let at = keys.push(key) - 1;
			values.push(value);
			while (at > 0 && keys[(at - 1) >> 1]! > keys[at]!) {
				swap(at, (at - 1) >> 1);
				at = (at - 1) >> 1;
			}
		},
		pop() {
			if (keys.length === 0) return null;
			swap(0, keys.length - 1);
			const top = { key: keys.pop()!, value: values.pop()! };
			sink();
			return top;
		},
		clear() {
			keys.length = values.length = 0;
		}
	};
}
