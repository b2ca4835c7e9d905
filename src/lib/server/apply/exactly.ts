import { z } from 'zod';

/** As an object of exactly these keys; any other is named in words, and so is what is no object at all. */
export const exactly = <Shape extends z.ZodRawShape>(shape: Shape, otherwise?: string) =>
	z.strictObject(shape, {
		error: (issue) => {
			if (issue.code === 'invalid_type' && issue.input !== undefined) return otherwise;
			if (issue.code !== 'unrecognized_keys') return undefined;
			const unknown = issue.keys.map((key) => `“${key}”`).join(', ');
			return `${unknown} is not known here. Known are ${Object.keys(shape).join(', ')}.`;
		}
	});

/** What people call a system or a connection. */
export const called = z.string().trim().min(1).max(120);
