type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
	return [red, green, blue];
};

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const luminance = ([red, green, blue]: Rgb): number =>
	0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);

/** The contrast of two colours (`#rrggbb`), 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
	const [dark = 0, bright = 0] = [luminance(channels(one)), luminance(channels(other))].sort((a, b) => a - b);
	return (bright + 0.05) / (dark + 0.05);
}

/** How a colour reaches an eye without red or without green cones. Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES = {
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]
} as const;

export type Eye = 'full' | keyof typeof EYES;

const seen = (hex: string, eye: Eye): Rgb => {
	const [red, green, blue] = channels(hex).map(toLinear) as unknown as Rgb;
	if (eye === 'full') return [red, green, blue];
	const [r, g, b] = EYES[eye].map(([x, y, z]) => Math.max(0, x * red + y * green + z * blue));
	return [r ?? 0, g ?? 0, b ?? 0];
};

/** Oklab of linear sRGB, by Ottosson 2020. */
const oklab = ([red, green, blue]: Rgb): Rgb => {
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
};

/** How far apart two colours look to an eye: 0 the same, 1 black and white; 0.02 is just noticed side by side. */
export function apart(one: string, other: string, eye: Eye): number {
	const [a, b] = [oklab(seen(one, eye)), oklab(seen(other, eye))];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
