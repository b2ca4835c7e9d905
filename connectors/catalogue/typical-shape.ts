import { z } from 'zod';
import { dated, id, text, texts } from './shape.ts';
import type { OurReachFile, ProposingFile, TypicalHandovers } from './typical-types.ts';

const spread = z.strictObject({ low: z.number().min(0), likely: z.number().min(0), high: z.number().min(0) });
const minutes = spread.extend({ estimate: z.boolean() });

const handover = z.strictObject({
	id,
	from_category: text,
	to_category: text,
	event: text,
	event_standard: text,
	retyped: z.strictObject({
		fields: texts.min(1),
		count: z.number().int(),
		typical_lines: z.number().min(0),
		look_ups: z.number().min(0),
		attachments: z.number().min(0)
	}),
	minutes_per_record: minutes,
	minutes_with_fan_out: minutes,
	fan_out: z.array(z.strictObject({ category: text, action: text, what: text })).min(1)
});

const proposing = z.strictObject({
	id,
	things: text,
	event: id,
	per_week: z.number().positive(),
	caused_by: z.enum(['customer', 'own']),
	only_from: texts.optional(),
	not_from: texts.optional(),
	only_to: texts.optional(),
	not_to: texts.optional(),
	needs: text.optional()
});

const standsFor = z.strictObject({ category: text.optional(), ids: texts.optional(), as: texts.min(1) });
const reach = z.strictObject({
	connector: id,
	systems: texts.optional(),
	categories: texts.optional(),
	why: text
});

export const typicalHandoversShape: z.ZodType<TypicalHandovers> = z.strictObject({
	...dated,
	model_seconds: z.record(text, spread),
	handovers: z.array(handover)
});
export const proposingShape: z.ZodType<ProposingFile> = z.strictObject({
	...dated,
	mail: texts,
	stands_for: z.array(standsFor),
	handovers: z.array(proposing)
});
export const ourReachShape: z.ZodType<OurReachFile> = z.strictObject({ ...dated, reach: z.array(reach) });
