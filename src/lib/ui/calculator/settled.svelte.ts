/** A value that follows another one only after it has rested for so many milliseconds. */
export function settled<Value>(of: () => Value, rest: number): { readonly current: Value } {
	let current = $state.raw(of());
	$effect(() => {
		const next = of();
		const timer = setTimeout(() => (current = next), rest);
		return () => clearTimeout(timer);
	});
	return {
		get current() {
			return current;
		}
	};
}
