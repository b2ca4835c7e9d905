import { sittingsCanExceed } from './exact-means.ts';
import { meanFieldsRight } from './fields-right.ts';
import type { Handover } from './model.ts';
import { meanOfGaps, momentsOf, product, scale } from './moments.ts';
import type { Moments } from './moments.ts';
import { meanOf } from './pert.ts';

/**
 * The yearly cost of a handover is N h A + N B + h G with N events and h the cost of an hour, which it shares with
 * others, and three parts of its own: A hours and B money for each event, G hours of getting going a year. A and B
 * depend on each other through slips and errors; G stands alone.
 */
export interface HandoverMoments {
	readonly hours: Moments;
	readonly cash: Moments;
	/** Mean of A times B. */
	readonly hoursCash: number;
	readonly sittings: Moments;
}

/** Moments of the share of records with a wrong field; the square of (1 - e)^f is (1 - e)^2f. */
function wrongShare({ figures, fields }: Handover): Moments {
	const right = meanFieldsRight(figures.field_error_rate, fields);
	return { one: 1 - right, two: 1 - 2 * right + meanFieldsRight(figures.field_error_rate, 2 * fields) };
}

/** Where sittings can outnumber records the mean of the smaller one has no closed form: the smaller mean stands in. */
function sittingHours(handover: Handover): Moments {
	const { figures, event } = handover;
	const sittings = scale(momentsOf(figures.sessions_per_week), event.activeWeeks);
	const records = meanOf(event.volume) * event.perYear * meanOf(figures.records_per_event);
	const mean = Math.min(sittings.one, records);
	const some = sittingsCanExceed(handover) ? { one: mean, two: mean * mean } : sittings;
	return scale(product(some, momentsOf(figures.switch_minutes)), 1 / 60);
}

export function handoverMoments(handover: Handover): HandoverMoments {
	const f = handover.figures;
	const [k, s, r] = [momentsOf(f.records_per_event), momentsOf(f.slip_share), momentsOf(f.rescue_share)];
	const [d, x, c] = [momentsOf(f.caught_share), momentsOf(f.fix_minutes), momentsOf(f.escape_cash)];
	const typing = scale(momentsOf(f.minutes), 1 / 60);
	const rescue = scale(momentsOf(f.rescue_minutes), 1 / 60);
	const loss = momentsOf(f.slip_loss);
	const delay = scale(product(momentsOf(f.delay_value), momentsOf(f.delay_days), momentsOf(f.delay_rate)), 1 / 365);
	const wrong = product(wrongShare(handover), momentsOf(f.matter_share));

	// Lost for good, rescued, arrived: all three hang on the same slip share.
	const lost = { one: s.one * (1 - r.one), two: s.two * meanOfGaps(1, 1, r) };
	const rescued = product(s, r);
	const arrived = { one: 1 - lost.one, two: 1 - 2 * lost.one + lost.two };
	const lostRescued = s.two * (r.one - r.two);
	const arrivedRescued = rescued.one - lostRescued;
	const arrivedLost = lost.one - lost.two;

	// Hours and money for each record that arrives.
	const fixing = (wrong.one * (2 - d.one) * x.one) / 60;
	const effort = {
		one: typing.one + fixing,
		two: typing.two + 2 * typing.one * fixing + (wrong.two * meanOfGaps(2, 2, d) * x.two) / 3600
	};
	const escaped = { one: wrong.one * (1 - d.one) * c.one, two: wrong.two * meanOfGaps(1, 1, d) * c.two };
	const effortEscaped = typing.one * escaped.one + (wrong.two * meanOfGaps(2, 1, d) * x.one * c.one) / 60;

	return {
		hours: {
			one: k.one * arrived.one * effort.one + rescued.one * rescue.one,
			two:
				k.two * arrived.two * effort.two +
				2 * k.one * arrivedRescued * effort.one * rescue.one +
				rescued.two * rescue.two
		},
		cash: {
			one: k.one * arrived.one * escaped.one + lost.one * loss.one + arrived.one * delay.one,
			two:
				k.two * arrived.two * escaped.two +
				lost.two * loss.two +
				arrived.two * delay.two +
				2 * k.one * escaped.one * (arrivedLost * loss.one + arrived.two * delay.one) +
				2 * arrivedLost * loss.one * delay.one
		},
		hoursCash:
			k.two * arrived.two * effortEscaped +
			k.one * effort.one * (arrivedLost * loss.one + arrived.two * delay.one) +
			rescue.one * (k.one * arrivedRescued * escaped.one + lostRescued * loss.one + arrivedRescued * delay.one),
		sittings: sittingHours(handover)
	};
}
