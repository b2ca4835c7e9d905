const DARK = {
	ground: 'background:#14171e',
	sheet: 'background:#1d212a',
	ink: 'color:#ece7dc',
	quiet: 'color:#b3ac9d',
	link: 'color:#a9c1f7',
	button: 'background:#a9c1f7',
	'button-text': 'color:#14171e',
	good: 'color:#a8e8c4',
	warn: 'color:#f0bb57',
	bad: 'color:#f0a399',
	idle: 'color:#b3ac9d',
	rule: 'border-color:#353c4a'
};

const rules = Object.entries(DARK).map(([name, rule]) => `.${name}{${rule}!important}`);

/** For the head of a mail: narrow screens, the dark look, and paper. What does not know it shows the mail all the same. */
export const mailStyle = [
	'@media (max-width:640px){.page{width:100%!important}.side{padding-left:16px!important;padding-right:16px!important}}',
	`@media (prefers-color-scheme:dark){${rules.join('')}}`,
	// Paper has no filled buttons: browsers leave the ground of a word away.
	'@media print{.ground,.sheet,.button{background:#ffffff!important}.button-text{color:#1d3d7c!important;text-decoration:underline!important}tr{page-break-inside:avoid}.page{width:100%!important}}'
].join('');
