import { checkInput } from './check-input.ts';
import type { InputFailure } from './input-failure.ts';
import { inputSchema } from './input-schema.ts';
import type { EstimateInput } from './input-types.ts';
import { noticesOf } from './notices.ts';
import { shapeFailures } from './shape-failures.ts';

/** An input that can be estimated, or everything that is wrong with it. */
export type ReadInput =
	| { readonly fine: true; readonly input: EstimateInput; readonly notices: readonly string[] }
	| { readonly fine: false; readonly failures: readonly InputFailure[] };

/**
 * The border of the calculator: takes anything, such as a parsed file or the body of a request. Nothing is changed
 * and nothing is left out silently; unknown keys are refused.
 */
export function readInput(raw: unknown): ReadInput {
	const shape = inputSchema.safeParse(raw);
	if (!shape.success) return { fine: false, failures: shapeFailures(shape.error.issues, raw) };
	const input = shape.data as EstimateInput;
	const failures = checkInput(input);
	return failures.length > 0 ? { fine: false, failures } : { fine: true, input, notices: noticesOf(input) };
}
